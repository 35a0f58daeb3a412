CREATE TABLE organisations
(
    organisation_id  slug         NOT NULL,
    name             text         NOT NULL,
    kind             text         NOT NULL CHECK (kind IN ('council', 'trust', 'maintained', 'academy', 'publisher')),
    urn              text,
    terms            jsonb        NOT NULL DEFAULT '{}',
    facts            jsonb        NOT NULL DEFAULT '{}',
    brand            jsonb        NOT NULL DEFAULT '{}',
    style            jsonb        NOT NULL DEFAULT '{}',
    due_soon_days    integer      NOT NULL DEFAULT 90 CHECK (due_soon_days BETWEEN 1 AND 730),
    created_at       timestamptz  NOT NULL,
    revision         bigint       NOT NULL DEFAULT 1,
    PRIMARY KEY (organisation_id)
);

CREATE UNIQUE INDEX organisations_by_urn ON organisations (urn) WHERE urn IS NOT NULL;

-- One picture, by the file name that the brand calls it.
CREATE TABLE logos
(
    organisation_id  slug   NOT NULL REFERENCES organisations,
    name             text   NOT NULL,
    content          bytea  NOT NULL,
    PRIMARY KEY (organisation_id, name)
);

-- Who stands above whom, and since when. An ended relation stays as history.
CREATE TABLE relations
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    kind             text         NOT NULL CHECK (kind IN ('trust', 'local_authority')),
    since            timestamptz  NOT NULL,
    above_id         slug         NOT NULL REFERENCES organisations,
    until            timestamptz  CHECK (until >= since),
    PRIMARY KEY (organisation_id, kind, since)
);

CREATE UNIQUE INDEX relations_now ON relations (organisation_id, kind) WHERE until IS NULL;
CREATE INDEX relations_below ON relations (above_id, kind) WHERE until IS NULL;

-- Whose models an organisation takes.
CREATE TABLE subscriptions
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    publisher_id     slug         NOT NULL REFERENCES organisations,
    since            timestamptz  NOT NULL,
    PRIMARY KEY (organisation_id, publisher_id)
);

CREATE INDEX subscribers ON subscriptions (publisher_id);

ALTER TABLE organisations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE logos ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE relations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE subscriptions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Words, facts and brand come from above, so those above can be read.
CREATE POLICY reads ON organisations FOR SELECT TO policyforge_app USING
(
    organisation_id IN (SELECT unnest(scope_list('reads')))
    OR organisation_id = ANY ((SELECT scope_list('above'))::text[])
    OR organisation_id = ANY ((SELECT scope_list('publishers'))::text[])
);
CREATE POLICY adds ON organisations FOR INSERT TO policyforge_app WITH CHECK
(
    organisation_id = ANY ((SELECT scope_list('acts_for'))::text[])
    OR organisation_id = ANY ((SELECT scope_list('makes'))::text[])
);
CREATE POLICY changes ON organisations FOR UPDATE TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

CREATE POLICY reads ON logos FOR SELECT TO policyforge_app USING
(
    organisation_id IN (SELECT unnest(scope_list('reads')))
    OR organisation_id = ANY ((SELECT scope_list('public'))::text[])
    OR organisation_id = ANY ((SELECT scope_list('above'))::text[])
    OR organisation_id = ANY ((SELECT scope_list('publishers'))::text[])
);
CREATE POLICY changes ON logos FOR ALL TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

CREATE POLICY reads ON relations FOR SELECT TO policyforge_app USING (organisation_id IN (SELECT unnest(scope_list('reads'))));
CREATE POLICY adds ON relations FOR INSERT TO policyforge_app WITH CHECK
(
    organisation_id = ANY ((SELECT scope_list('acts_for'))::text[])
    OR organisation_id = ANY ((SELECT scope_list('makes'))::text[])
);
CREATE POLICY changes ON relations FOR UPDATE TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

CREATE POLICY reads ON subscriptions FOR SELECT TO policyforge_app USING (organisation_id IN (SELECT unnest(scope_list('reads'))));
CREATE POLICY changes ON subscriptions FOR ALL TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

GRANT SELECT, INSERT, UPDATE ON organisations, relations TO policyforge_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON logos, subscriptions TO policyforge_app;
