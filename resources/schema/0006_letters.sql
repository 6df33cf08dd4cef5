-- A run that made letters for many: body says which letter, from which roster (a keyed hash), how many. Its rows in
-- `letter` have the ids from body.first on; body.digest is a keyed hash over their seals.
CREATE TABLE letter_run (
    id INTEGER PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    made TEXT NOT NULL,
    made_by TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX letter_run_incident ON letter_run (incident_id);

-- One row a person, never changed. No name and no address: the roster's row number and a keyed hash of its cells. The
-- audit has one row a run, because 290,771 would say no more; `seal`, a keyed hash of the row, names one that was edited.
CREATE TABLE letter (
    id INTEGER PRIMARY KEY,
    run_id BIGINT NOT NULL,
    row_no BIGINT NOT NULL,
    row_hash BYTEA NOT NULL,
    variant TEXT NOT NULL,
    file BIGINT NOT NULL,
    page BIGINT NOT NULL,
    seal BYTEA NOT NULL
);

-- What became of letters afterwards: sent, returned, sent again. body: the rows ("all", "5-9,12") and a remark.
CREATE TABLE letter_mark (
    id INTEGER PRIMARY KEY,
    incident_id BIGINT NOT NULL REFERENCES incident (id),
    run_id BIGINT NOT NULL,
    state TEXT NOT NULL,
    marked TEXT NOT NULL,
    marked_by TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE INDEX letter_mark_incident ON letter_mark (incident_id);
