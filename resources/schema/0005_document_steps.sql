-- What was done with a kept document: reviewed, approved, issued, sent back, withdrawn. Never edited: its state is what
-- its steps add up to. body: who, for whom, orally, when, comment; of an issue also the SHA-256 of bytes and facts.
CREATE TABLE document_step (
    id INTEGER PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    document_id BIGINT NOT NULL REFERENCES document (id),
    verb TEXT NOT NULL,
    recorded TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX document_step_incident ON document_step (incident_id);
