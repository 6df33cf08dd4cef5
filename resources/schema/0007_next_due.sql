-- The first day on which something open in an incident is due. Not a fact: the rules reckon it anew with every change
-- of the incident, so it has no audit. id is the incident's; reckoned_by names the rules and the organisation that it
-- holds for; seal, a keyed hash of the row, names one that was edited.
CREATE TABLE next_due (
    id INTEGER PRIMARY KEY REFERENCES incident (id),
    day TEXT,
    reckoned_by TEXT NOT NULL,
    seal TEXT NOT NULL
);
