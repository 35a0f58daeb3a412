-- Long work. Its progress is a row that others read; each item is done by one transaction and so exactly once.
CREATE TABLE jobs
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    job_id           uuid         NOT NULL,
    kind             text         NOT NULL,
    request          jsonb        NOT NULL,
    state            text         NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    started_by       text         NOT NULL,
    created_at       timestamptz  NOT NULL,
    finished_at      timestamptz,
    lease_holder     uuid,                  -- the run of a node that is at it
    lease_until      timestamptz,           -- when another may go on, unless that node renews
    result           bytea,
    PRIMARY KEY (organisation_id, job_id)
);

-- What was made is compressed already.
ALTER TABLE jobs ALTER COLUMN result SET STORAGE EXTERNAL;

CREATE INDEX jobs_unfinished ON jobs (created_at) WHERE state IN ('waiting', 'running');

CREATE TABLE job_items
(
    organisation_id  slug     NOT NULL,
    job_id           uuid     NOT NULL,
    item             text     NOT NULL,
    state            text     NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'failed')),
    message          text,
    finished_at      timestamptz,
    PRIMARY KEY (organisation_id, job_id, item),
    FOREIGN KEY (organisation_id, job_id) REFERENCES jobs
);

-- The answer to a POST that may be sent again.
CREATE TABLE idempotency_keys
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    caller           text         NOT NULL,
    key              text         NOT NULL CHECK (length(key) <= 200),
    request_hash     bytea        NOT NULL,
    status           integer,
    headers          jsonb,
    response         bytea,
    created_at       timestamptz  NOT NULL,
    PRIMARY KEY (organisation_id, caller, key)
);

CREATE INDEX idempotency_keys_oldest ON idempotency_keys (created_at);

-- What the web nodes share to read each other's cookies.
CREATE TABLE data_protection_keys
(
    name  text  NOT NULL,
    xml   text  NOT NULL,
    PRIMARY KEY (name)
);

ALTER TABLE jobs ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE job_items ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY own ON jobs FOR ALL TO policyforge_app USING (organisation_id = scope_organisation());
CREATE POLICY own ON job_items FOR ALL TO policyforge_app USING (organisation_id = scope_organisation());
CREATE POLICY own ON idempotency_keys FOR ALL TO policyforge_app USING (organisation_id = scope_organisation());

GRANT SELECT, INSERT, UPDATE, DELETE ON jobs, job_items, idempotency_keys TO policyforge_app;
GRANT SELECT, INSERT ON data_protection_keys TO policyforge_app;
