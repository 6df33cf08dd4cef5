-- The first page of incidents looks up the open actions of each: with the incident first, that is one step in one index.
CREATE INDEX action_pending ON action (incident_id, status, due);

DROP INDEX action_incident;
