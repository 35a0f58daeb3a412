-- How many use a model, which options they chose, who is told of a new version and whose review is next: asked of many
-- schools at once, so each is answered from indexes alone.
DROP INDEX relations_below;
CREATE INDEX relations_below ON relations (kind, above_id, organisation_id) WHERE until IS NULL;
DROP INDEX subscribers;
CREATE INDEX subscribers ON subscriptions (publisher_id, organisation_id);
CREATE INDEX adopters_of_model ON adoptions (publisher_id, policy_id, organisation_id) WHERE status = 'adopted';
DROP INDEX adoptions_due;
CREATE INDEX adoptions_due ON adoptions (organisation_id, review_due) INCLUDE (policy_id, number, is_public, status) WHERE status = 'adopted';

-- The options of what is in force, taken out of its answers by a trigger. Nobody reads them but the gate, which tells
-- publishers how many chose what, and no names.
CREATE TABLE chosen_options
(
    organisation_id  slug  NOT NULL REFERENCES organisations,
    policy_id        slug  NOT NULL,
    question_id      text  NOT NULL,
    publisher_id     slug  NOT NULL,
    model_version    text  NOT NULL,
    value            text,
    PRIMARY KEY (organisation_id, policy_id, question_id)
);

CREATE INDEX chosen_options_of_model ON chosen_options (publisher_id, policy_id, model_version, question_id, value);

ALTER TABLE chosen_options ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY gate ON chosen_options TO policyforge_gate USING (true);
GRANT SELECT, INSERT, DELETE ON chosen_options TO policyforge_gate;

CREATE FUNCTION options_of(answers jsonb) RETURNS TABLE (question_id text, value text)
LANGUAGE sql IMMUTABLE
AS $$ SELECT f.key, f.value ->> 'value' FROM jsonb_each(answers) f WHERE f.value ->> 'type' IN ('choice', 'yes-no') $$;

GRANT CREATE ON SCHEMA public TO policyforge_gate;
SET LOCAL ROLE policyforge_gate;

INSERT INTO chosen_options (organisation_id, policy_id, question_id, publisher_id, model_version, value)
SELECT a.organisation_id, a.policy_id, f.question_id, a.publisher_id, a.model_version, f.value
FROM adoptions a
CROSS JOIN options_of(a.frozen_answers) f
WHERE a.status = 'adopted';

CREATE FUNCTION keep_options() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM chosen_options c
        USING old_rows o
        WHERE o.status = 'adopted'
          AND c.organisation_id = o.organisation_id
          AND c.policy_id = o.policy_id;
    END IF;
    INSERT INTO chosen_options (organisation_id, policy_id, question_id, publisher_id, model_version, value)
    SELECT a.organisation_id, a.policy_id, f.question_id, a.publisher_id, a.model_version, f.value
    FROM new_rows a
    CROSS JOIN options_of(a.frozen_answers) f
    WHERE a.status = 'adopted';
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION keep_options() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION keep_options() TO SESSION_USER;

CREATE OR REPLACE FUNCTION option_uptake(policy text, model text) RETURNS TABLE (question_id text, value text, adopters bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT c.question_id, c.value, count(*)
    FROM chosen_options c
    WHERE c.publisher_id = scope_organisation()
      AND c.policy_id = policy
      AND c.model_version = model
    GROUP BY c.question_id, c.value
    ORDER BY c.question_id, c.value
$$;

DROP FUNCTION takers_of(text);
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM policyforge_gate;

-- Who hears of a policy of the publisher that is asking: those who subscribe, the academies of those, those below a council
-- or trust, and those who adopted it. Most subscribe: they are counted as they come, and only the others made distinct.
-- Sees no more than whoever calls it. The scope is asked once, not for each row.
CREATE OR REPLACE FUNCTION told_of(policy text) RETURNS TABLE (organisation_id text)
LANGUAGE sql STABLE AS $$
    SELECT u.organisation_id::text
    FROM subscriptions u
    WHERE u.publisher_id = (SELECT scope_organisation())
      AND u.organisation_id <> (SELECT scope_organisation())
    UNION ALL
    SELECT t.organisation_id
    FROM
    (
        SELECT r.organisation_id::text
        FROM relations r
        WHERE r.kind = 'trust'
          AND r.until IS NULL
          AND EXISTS (SELECT FROM subscriptions u WHERE u.organisation_id = r.above_id AND u.publisher_id = (SELECT scope_organisation()))
          AND NOT EXISTS (SELECT FROM subscriptions u WHERE u.organisation_id = r.organisation_id AND u.publisher_id = (SELECT scope_organisation()))
        UNION
        SELECT r.organisation_id::text
        FROM relations r
        WHERE r.kind IN ('trust', 'local_authority')
          AND r.above_id = (SELECT scope_organisation())
          AND r.until IS NULL
          AND NOT EXISTS (SELECT FROM subscriptions u WHERE u.organisation_id = r.organisation_id AND u.publisher_id = (SELECT scope_organisation()))
        UNION
        SELECT a.organisation_id::text
        FROM adoptions a
        WHERE a.publisher_id = (SELECT scope_organisation())
          AND a.policy_id = policy
          AND a.status = 'adopted'
          AND NOT EXISTS (SELECT FROM subscriptions u WHERE u.organisation_id = a.organisation_id AND u.publisher_id = (SELECT scope_organisation()))
    ) t
    WHERE t.organisation_id <> (SELECT scope_organisation())
$$;

CREATE TRIGGER options AFTER INSERT ON adoptions
    REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_options();
CREATE TRIGGER options_update AFTER UPDATE ON adoptions
    REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_options();
