-- Every fact table is (id, attributes, body, projections): the body is the JSON form of the contract, an attribute is
-- a fact of the row itself, a projection is computed from the facts for lists and figures and never edited alone.

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
);

CREATE TABLE incident (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    body TEXT NOT NULL,
    title TEXT NOT NULL,
    reference TEXT,
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    cause TEXT,
    department TEXT,
    process TEXT,
    party TEXT,
    discovered_by TEXT,
    occurred TEXT,
    known TEXT,
    day TEXT,
    month TEXT,
    occurred_at BIGINT,
    discovered_at BIGINT,
    informed_at BIGINT,
    persons BIGINT,
    persons_bound TEXT
);

CREATE INDEX incident_source ON incident (source);

-- Lists begin with the newest.
CREATE INDEX incident_day ON incident (day, id);

-- What the dashboard groups by, so that its figures read this index alone.
CREATE INDEX incident_figures ON incident (kind, month, cause, department, discovered_by, persons);

CREATE TABLE head_count (
    id INTEGER PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    position BIGINT NOT NULL,
    since TEXT NOT NULL,
    replaced TEXT,
    body TEXT NOT NULL
);

CREATE INDEX head_count_incident ON head_count (incident_id);

CREATE TABLE timeline_step (
    id INTEGER PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    position BIGINT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX timeline_step_incident ON timeline_step (incident_id);

CREATE TABLE action (
    id INTEGER PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    position BIGINT NOT NULL,
    body TEXT NOT NULL,
    status TEXT NOT NULL,
    owner TEXT,
    due TEXT
);

CREATE INDEX action_incident ON action (incident_id);

CREATE INDEX action_due ON action (status, due, incident_id);

-- A produced letter as it was made: body quotes the facts it was made from and the SHA-256 of the content.
CREATE TABLE document (
    id INTEGER PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    made TEXT NOT NULL,
    made_by TEXT NOT NULL,
    body TEXT NOT NULL,
    letter TEXT NOT NULL,
    content BYTEA NOT NULL
);

CREATE INDEX document_incident ON document (incident_id);

-- One row a changed field; a change_no groups what one save did. hash = HMAC-SHA-256 over this row and the hash before.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    change_no BIGINT NOT NULL,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    incident_id BIGINT,
    entity TEXT NOT NULL,
    entity_id BIGINT NOT NULL,
    field TEXT NOT NULL,
    old TEXT,
    new TEXT,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);

CREATE INDEX audit_incident ON audit (incident_id);
