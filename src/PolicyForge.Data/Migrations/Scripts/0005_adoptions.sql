-- An answer stands for the organisation that gave it and for those below, whatever version they adopt.
CREATE TABLE answers
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    policy_id        slug         NOT NULL,
    question_id      text         NOT NULL,
    value            jsonb        NOT NULL,
    locked           boolean      NOT NULL DEFAULT false,
    answered_by      text         NOT NULL,
    answered_at      timestamptz  NOT NULL,
    revision         bigint       NOT NULL DEFAULT 1,
    PRIMARY KEY (organisation_id, policy_id, question_id)
);

CREATE TABLE adoptions
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    policy_id        slug         NOT NULL,
    number           integer      NOT NULL CHECK (number > 0),  -- counts an organisation's adoptions of a policy
    publisher_id     slug         NOT NULL REFERENCES organisations,
    model_version    text         NOT NULL,
    version          text         NOT NULL,
    title            text         NOT NULL,
    status           text         NOT NULL CHECK (status IN ('draft', 'consultation', 'approved', 'adopted', 'superseded', 'withdrawn')),
    owner            text,
    author           text,
    consultation     jsonb,       -- {body, outcome, date}, or "none"
    effective        date,
    review           text,        -- as given: a date, a cycle or a school term
    review_due       date,        -- the day that it comes to
    location         text,
    source           text,
    history          jsonb        NOT NULL DEFAULT '[]',
    is_public        boolean      NOT NULL DEFAULT false,
    started_by       text         NOT NULL,
    started_at       timestamptz  NOT NULL,
    adopted_by       text,
    adopted_at       timestamptz,
    frozen_answers   jsonb,       -- what was printed, with who gave it
    frozen_cites     jsonb,       -- the edition of each authority that was printed
    withdrawn_reason text,
    revision         bigint       NOT NULL DEFAULT 1,
    PRIMARY KEY (organisation_id, policy_id, number),
    FOREIGN KEY (publisher_id, policy_id, model_version) REFERENCES policy_versions (organisation_id, policy_id, version),
    CHECK (status NOT IN ('adopted', 'superseded') OR (adopted_at IS NOT NULL AND frozen_answers IS NOT NULL))
);

-- One in force and one in hand, at most.
CREATE UNIQUE INDEX adoptions_current ON adoptions (organisation_id, policy_id) WHERE status = 'adopted';
CREATE UNIQUE INDEX adoptions_in_hand ON adoptions (organisation_id, policy_id) WHERE status IN ('draft', 'consultation', 'approved');
CREATE INDEX adoptions_due ON adoptions (organisation_id, review_due) WHERE status = 'adopted';
CREATE INDEX adoptions_of_model ON adoptions (publisher_id, policy_id, model_version) WHERE status = 'adopted';

CREATE TABLE amendments
(
    organisation_id  slug     NOT NULL,
    policy_id        slug     NOT NULL,
    number           integer  NOT NULL,
    position         integer  NOT NULL,
    content          jsonb    NOT NULL,  -- as in tenant.yaml
    clause_id        text     NOT NULL,
    deviates         boolean  NOT NULL,  -- touches a clause whose edit right is consult
    made_by          text         NOT NULL,
    made_at          timestamptz  NOT NULL,
    PRIMARY KEY (organisation_id, policy_id, number, position),
    FOREIGN KEY (organisation_id, policy_id, number) REFERENCES adoptions
);

CREATE TABLE approvals
(
    organisation_id  slug     NOT NULL,
    policy_id        slug     NOT NULL,
    number           integer  NOT NULL,
    position         integer  NOT NULL,
    stage            text     NOT NULL,
    body             text     NOT NULL,
    date             date,
    minute           text,
    recorded_by      text         NOT NULL,
    recorded_at      timestamptz  NOT NULL,
    PRIMARY KEY (organisation_id, policy_id, number, position),
    FOREIGN KEY (organisation_id, policy_id, number) REFERENCES adoptions
);

-- The file that was adopted, byte for byte.
CREATE TABLE adopted_documents
(
    organisation_id  slug     NOT NULL,
    policy_id        slug     NOT NULL,
    number           integer  NOT NULL,
    content          bytea    NOT NULL,
    sha256           text     NOT NULL CHECK (sha256 = encode(sha256(content), 'hex')),
    document         bytea    NOT NULL,  -- the same document as compressed JSON, from which its other forms are written
    PRIMARY KEY (organisation_id, policy_id, number),
    FOREIGN KEY (organisation_id, policy_id, number) REFERENCES adoptions
);

-- Both are compressed already.
ALTER TABLE adopted_documents ALTER COLUMN content SET STORAGE EXTERNAL, ALTER COLUMN document SET STORAGE EXTERNAL;

-- What an organisation decided on a version that it was offered: stay where it is, or not take it, and why.
CREATE TABLE version_decisions
(
    organisation_id  slug         NOT NULL REFERENCES organisations,
    policy_id        slug         NOT NULL,
    publisher_id     slug         NOT NULL REFERENCES organisations,
    version          text         NOT NULL,
    decision         text         NOT NULL CHECK (decision IN ('pinned', 'declined')),
    reason           text,
    decided_by       text         NOT NULL,
    decided_at       timestamptz  NOT NULL,
    PRIMARY KEY (organisation_id, policy_id, publisher_id, version)
);

CREATE FUNCTION keep_adopted() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
    later CONSTANT text[] := '{status,is_public,withdrawn_reason,revision}';
BEGIN
    IF OLD.status NOT IN ('adopted', 'superseded', 'withdrawn') THEN
        RETURN NEW;
    END IF;
    IF (to_jsonb(NEW) - later) <> (to_jsonb(OLD) - later)
        OR NOT (NEW.status = OLD.status OR (OLD.status = 'adopted' AND NEW.status IN ('superseded', 'withdrawn'))) THEN
        RAISE EXCEPTION 'adoption % of % is % and cannot change', OLD.number, OLD.policy_id, OLD.status
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

-- For each row, so that to plan would take longer than to run. Row-level security looks at a row before any expression
-- that might leak it, and coalesce counts as one, so the key is worked out first: only then does the index find it.
CREATE FUNCTION keep_parts_of_adopted() RETURNS trigger
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    part record := coalesce(NEW, OLD);
BEGIN
    PERFORM
    FROM adoptions a
    WHERE a.organisation_id = part.organisation_id
      AND a.policy_id = part.policy_id
      AND a.number = part.number
      AND a.status IN ('adopted', 'superseded', 'withdrawn');
    IF FOUND THEN
        RAISE EXCEPTION '% of an adoption that is in force cannot change', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN part;
END $$;

CREATE TRIGGER adopted_stays BEFORE UPDATE ON adoptions
    FOR EACH ROW EXECUTE FUNCTION keep_adopted();
CREATE TRIGGER amendments_stay BEFORE INSERT OR UPDATE OR DELETE ON amendments
    FOR EACH ROW EXECUTE FUNCTION keep_parts_of_adopted();
CREATE TRIGGER approvals_stay BEFORE INSERT OR UPDATE OR DELETE ON approvals
    FOR EACH ROW EXECUTE FUNCTION keep_parts_of_adopted();
CREATE TRIGGER documents_stay BEFORE UPDATE OR DELETE ON adopted_documents
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE answers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE adoptions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE amendments ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE approvals ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE adopted_documents ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE version_decisions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;

-- Answers come from above, so those above can be read; a council does not see what a school answered, only what it adopted.
CREATE POLICY reads ON answers FOR SELECT TO policyforge_app USING
(
    organisation_id = ANY ((SELECT scope_list('acts_for'))::text[])
    OR organisation_id = ANY ((SELECT scope_list('above'))::text[])
    OR organisation_id = ANY ((SELECT scope_list('publishers'))::text[])
);
CREATE POLICY adds ON answers FOR INSERT TO policyforge_app WITH CHECK (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));
CREATE POLICY changes ON answers FOR UPDATE TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));
CREATE POLICY removes ON answers FOR DELETE TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

-- The public sees what a school marked public and only while it is in force.
CREATE POLICY reads ON adoptions FOR SELECT TO policyforge_app USING
(
    organisation_id IN (SELECT unnest(scope_list('reads')))
    OR (is_public AND status = 'adopted' AND organisation_id = ANY ((SELECT scope_list('public'))::text[]))
);
CREATE POLICY adds ON adoptions FOR INSERT TO policyforge_app WITH CHECK (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));
CREATE POLICY changes ON adoptions FOR UPDATE TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

-- A version stays with those who took it, whatever becomes of it or of their subscription.
CREATE POLICY takes ON policy_versions FOR SELECT TO policyforge_app USING
(
    published_at IS NOT NULL
    AND EXISTS
    (
        SELECT
        FROM adoptions a
        WHERE a.organisation_id = ANY ((SELECT scope_list('reads'))::text[])
          AND a.policy_id = policy_versions.policy_id
          AND a.publisher_id = policy_versions.organisation_id
          AND a.model_version = policy_versions.version
    )
);

CREATE POLICY reads ON amendments FOR SELECT TO policyforge_app USING (organisation_id IN (SELECT unnest(scope_list('reads'))));
CREATE POLICY changes ON amendments FOR ALL TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

CREATE POLICY reads ON approvals FOR SELECT TO policyforge_app USING (organisation_id IN (SELECT unnest(scope_list('reads'))));
CREATE POLICY changes ON approvals FOR ALL TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

CREATE POLICY reads ON adopted_documents FOR SELECT TO policyforge_app USING
(
    organisation_id IN (SELECT unnest(scope_list('reads')))
    OR (organisation_id = ANY ((SELECT scope_list('public'))::text[])
        AND EXISTS (SELECT FROM adoptions a WHERE a.organisation_id = adopted_documents.organisation_id AND a.policy_id = adopted_documents.policy_id AND a.number = adopted_documents.number))
);
CREATE POLICY adds ON adopted_documents FOR INSERT TO policyforge_app WITH CHECK (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

CREATE POLICY reads ON version_decisions FOR SELECT TO policyforge_app USING (organisation_id IN (SELECT unnest(scope_list('reads'))) OR publisher_id = scope_organisation());
CREATE POLICY changes ON version_decisions FOR ALL TO policyforge_app USING (organisation_id = ANY ((SELECT scope_list('acts_for'))::text[]));

GRANT SELECT, INSERT, UPDATE, DELETE ON answers, amendments, approvals, version_decisions TO policyforge_app;
GRANT SELECT, INSERT, UPDATE ON adoptions TO policyforge_app;
GRANT SELECT, INSERT ON adopted_documents TO policyforge_app;
