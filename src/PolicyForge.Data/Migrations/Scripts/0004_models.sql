-- A model policy and its versions, in the text of the contract files. Published text never changes.
CREATE TABLE policies
(
    organisation_id    slug         NOT NULL REFERENCES organisations,
    policy_id          slug         NOT NULL,
    title              text         NOT NULL,
    latest_version     text,
    latest_published   timestamptz,
    created_at         timestamptz  NOT NULL,
    PRIMARY KEY (organisation_id, policy_id)
);

CREATE TABLE policy_versions
(
    organisation_id  slug         NOT NULL,
    policy_id        slug         NOT NULL,
    version          text         NOT NULL CHECK (version ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$'),
    policy_yaml      text         NOT NULL,
    body             text         NOT NULL,
    shared           jsonb        NOT NULL DEFAULT '{}',  -- the included texts as they were when it was published
    cites            text[]       NOT NULL DEFAULT '{}',  -- the keys of the authorities that it cites
    sha256           text         NOT NULL,
    created_at       timestamptz  NOT NULL,
    created_by       text         NOT NULL,
    published_at     timestamptz,
    published_by     text,
    summary          text,
    reasons          jsonb        NOT NULL DEFAULT '{}',  -- why each changed clause changed, by clause id
    withdrawn_at     timestamptz  CHECK (withdrawn_at IS NULL OR published_at IS NOT NULL),
    withdrawn_reason text,
    revision         bigint       NOT NULL DEFAULT 1,
    PRIMARY KEY (organisation_id, policy_id, version),
    FOREIGN KEY (organisation_id, policy_id) REFERENCES policies
);

-- Texts that a publisher's drafts include.
CREATE TABLE shared_texts
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    name             text         NOT NULL CHECK (name ~ '^[a-z0-9]+([_-][a-z0-9]+)*$'),
    body             text         NOT NULL,
    revision         bigint       NOT NULL DEFAULT 1,
    PRIMARY KEY (organisation_id, name)
);

-- Acts and guidance are the same for everybody, so they belong to nobody: whole on each node.
CREATE TABLE authorities
(
    authority_key  text         NOT NULL,
    content        jsonb        NOT NULL,  -- the entry of authorities.yaml
    changed_at     timestamptz  NOT NULL,
    PRIMARY KEY (authority_key)
);

CREATE FUNCTION keep_published_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.published_at IS NULL THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'DELETE'
        OR OLD.withdrawn_at IS NOT NULL
        OR (to_jsonb(NEW) - '{withdrawn_at,withdrawn_reason,revision}'::text[]) <> (to_jsonb(OLD) - '{withdrawn_at,withdrawn_reason,revision}'::text[]) THEN
        RAISE EXCEPTION 'version % of % is published and cannot change', OLD.version, OLD.policy_id
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER published_versions_stay BEFORE UPDATE OR DELETE ON policy_versions
    FOR EACH ROW EXECUTE FUNCTION keep_published_version();
CREATE TRIGGER versions_stay BEFORE TRUNCATE ON policy_versions
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE policies ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE policy_versions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE shared_texts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- A policy whose only version is a draft is nobody's business but its publisher's.
CREATE POLICY reads ON policies FOR SELECT TO policyforge_app USING
(
    organisation_id = scope_organisation()
    OR (latest_version IS NOT NULL AND organisation_id = ANY ((SELECT scope_list('publishers'))::text[]))
);
CREATE POLICY adds ON policies FOR INSERT TO policyforge_app WITH CHECK (organisation_id = scope_organisation());
CREATE POLICY changes ON policies FOR UPDATE TO policyforge_app USING (organisation_id = scope_organisation());
CREATE POLICY removes ON policies FOR DELETE TO policyforge_app USING (organisation_id = scope_organisation());

-- Who has a version that was withdrawn goes on reading it (0005); nobody else does.
CREATE POLICY reads ON policy_versions FOR SELECT TO policyforge_app USING
(
    organisation_id = scope_organisation()
    OR (published_at IS NOT NULL AND withdrawn_at IS NULL AND organisation_id = ANY ((SELECT scope_list('publishers'))::text[]))
);
CREATE POLICY adds ON policy_versions FOR INSERT TO policyforge_app WITH CHECK (organisation_id = scope_organisation());
CREATE POLICY changes ON policy_versions FOR UPDATE TO policyforge_app USING (organisation_id = scope_organisation());
CREATE POLICY removes ON policy_versions FOR DELETE TO policyforge_app USING (organisation_id = scope_organisation());

CREATE POLICY own ON shared_texts FOR ALL TO policyforge_app USING (organisation_id = scope_organisation());

-- Whether an organisation may take what a publisher publishes: what it subscribes to, and its trust. For one that the scope
-- only acts for, what another academy of the same trust takes does not count.
CREATE FUNCTION is_offered(publisher text, organisation text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN organisation IN (publisher, scope_organisation())
    OR EXISTS (SELECT FROM relations r WHERE r.organisation_id = organisation AND r.above_id = publisher AND r.until IS NULL)
    OR EXISTS (SELECT FROM subscriptions s WHERE s.organisation_id = organisation AND s.publisher_id = publisher)
    OR EXISTS
    (
        SELECT
        FROM relations r
        JOIN subscriptions s ON s.organisation_id = r.above_id AND s.publisher_id = publisher
        WHERE r.organisation_id = organisation
          AND r.kind = 'trust'
          AND r.until IS NULL
    );

GRANT SELECT, INSERT, UPDATE, DELETE ON policies, policy_versions, shared_texts TO policyforge_app;
GRANT SELECT, INSERT, UPDATE ON authorities TO policyforge_app;
