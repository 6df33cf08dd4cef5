-- What a person decided about one duty of one party under one regime: one current row each, what was decided before
-- is in the audit. body: who, why, when, and the program's proposal with the version of the law it was made by.
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    regime TEXT NOT NULL,
    party TEXT NOT NULL,
    duty TEXT NOT NULL,
    state TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE UNIQUE INDEX decision_duty ON decision (incident_id, regime, party, duty);

-- A report as it was sent: never edited, only corrected by a later row. body: stage, receipt, the deadline that held
-- then, the facts as they were, SHA-256 of the content.
CREATE TABLE filing (
    id INTEGER PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    regime TEXT NOT NULL,
    party TEXT NOT NULL,
    duty TEXT NOT NULL,
    filed_at TEXT NOT NULL,
    recorded TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    body TEXT NOT NULL,
    content BYTEA NOT NULL
);

CREATE INDEX filing_incident ON filing (incident_id);
