-- A person may belong to several organisations, so people belong to none of them.
CREATE TABLE people
(
    person_id      uuid         NOT NULL,
    email          text         NOT NULL,
    name           text         NOT NULL,
    created_at     timestamptz  NOT NULL,
    PRIMARY KEY (person_id)
);

CREATE UNIQUE INDEX people_by_email ON people (lower(email));

CREATE TABLE memberships
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    person_id        uuid         NOT NULL REFERENCES people,
    role             text         NOT NULL CHECK (role IN ('owner', 'editor', 'approver', 'reader')),
    since            timestamptz  NOT NULL,
    revision         bigint       NOT NULL DEFAULT 1,
    PRIMARY KEY (organisation_id, person_id)
);

CREATE INDEX memberships_of_person ON memberships (person_id);

-- The secret is shown once; its hash is kept.
CREATE TABLE api_keys
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    key_id           text         NOT NULL,
    name             text         NOT NULL,
    secret_hash      bytea        NOT NULL,
    scopes           text[]       NOT NULL CHECK (cardinality(scopes) > 0 AND scopes <@ '{read,edit,approve,manage}'),
    created_by       text         NOT NULL,
    created_at       timestamptz  NOT NULL,
    expires_at       timestamptz  NOT NULL,
    revoked_at       timestamptz,
    PRIMARY KEY (organisation_id, key_id)
);

-- Somebody asked to become a member; the link that they got is known by its hash.
CREATE TABLE invitations
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    invitation_id    uuid         NOT NULL,
    email            text         NOT NULL,
    role             text         NOT NULL CHECK (role IN ('owner', 'editor', 'approver', 'reader')),
    secret_hash      bytea        NOT NULL,
    invited_by       text         NOT NULL,
    created_at       timestamptz  NOT NULL,
    expires_at       timestamptz  NOT NULL,
    accepted_at      timestamptz,
    accepted_by      uuid         REFERENCES people,
    withdrawn_at     timestamptz,
    PRIMARY KEY (organisation_id, invitation_id)
);

CREATE UNIQUE INDEX invitations_open ON invitations (organisation_id, lower(email)) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX invitations_of_email ON invitations (lower(email));

ALTER TABLE people ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE invitations ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

CREATE POLICY reads ON people FOR SELECT TO policyforge_app USING
(
    person_id = scope_person()
    OR EXISTS (SELECT FROM memberships m WHERE m.organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]) AND m.person_id = people.person_id)
);
CREATE POLICY changes ON people FOR UPDATE TO policyforge_app USING (person_id = scope_person());

CREATE POLICY reads ON memberships FOR SELECT TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]) OR person_id = scope_person());
CREATE POLICY changes ON memberships FOR ALL TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

CREATE POLICY own ON api_keys FOR ALL TO policyforge_app USING (organisation_id = scope_organisation());
CREATE POLICY own ON invitations FOR ALL TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

GRANT SELECT, UPDATE ON people TO policyforge_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON memberships TO policyforge_app;
GRANT SELECT, INSERT, UPDATE ON api_keys, invitations TO policyforge_app;
