-- The few questions that look across organisations. policyforge_gate owns their functions and sees the tables that they
-- need, and nothing else does: not the owner, not the application.
CREATE POLICY gate ON organisations FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON relations FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON subscriptions FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON memberships FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON people FOR ALL TO policyforge_gate USING (true);
CREATE POLICY gate ON api_keys FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON calendar_feeds FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON adoptions FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON outbox FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON jobs FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON idempotency_keys FOR ALL TO policyforge_gate USING (true);
CREATE POLICY gate ON audit FOR SELECT TO policyforge_gate USING (true);
CREATE POLICY gate ON notices FOR INSERT TO policyforge_gate WITH CHECK (kind IN ('version-published', 'version-withdrawn'));

GRANT SELECT ON organisations, relations, subscriptions, memberships, api_keys, calendar_feeds, adoptions, outbox, jobs TO policyforge_gate;
GRANT SELECT (organisation_id) ON audit TO policyforge_gate;
GRANT SELECT, INSERT ON people TO policyforge_gate;
GRANT SELECT (created_at), DELETE ON idempotency_keys TO policyforge_gate;
GRANT INSERT ON notices TO policyforge_gate;

CREATE FUNCTION set_scope(name text, organisations text[]) RETURNS void
LANGUAGE sql VOLATILE
AS $$ SELECT set_config('policyforge.' || name, array_to_string(organisations, ','), true) $$;

-- What an organisation reaches. A trust acts for its academies; a council reads what the schools it maintains adopted;
-- models come from oneself, from above, and from those that oneself or the trust above subscribes to.
-- Every transaction asks, so its plan is kept: to make it takes ten times as long as to run it.
CREATE FUNCTION reach(home text) RETURNS TABLE
(
    kind        text,
    acts_for    text[],
    reads       text[],
    above       text[],
    publishers  text[]
)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    RETURN QUERY
    WITH self AS
    (
        SELECT o.organisation_id::text AS id, o.kind
        FROM organisations o
        WHERE o.organisation_id = home
    ),
    acts AS
    (
        SELECT s.id FROM self s
        UNION
        SELECT r.organisation_id FROM self s JOIN relations r ON r.above_id = s.id AND r.kind = 'trust' AND r.until IS NULL
    ),
    maintained AS
    (
        SELECT r.organisation_id::text AS id
        FROM self s
        JOIN relations r ON r.above_id = s.id AND r.kind = 'local_authority' AND r.until IS NULL
        JOIN organisations o ON o.organisation_id = r.organisation_id AND o.kind = 'maintained'
        WHERE s.kind = 'council'
    ),
    over AS
    (
        SELECT DISTINCT r.above_id::text AS id
        FROM acts a
        JOIN relations r ON r.organisation_id = a.id AND r.until IS NULL
    ),
    subscribers AS
    (
        SELECT a.id FROM acts a
        UNION
        SELECT r.above_id FROM self s JOIN relations r ON r.organisation_id = s.id AND r.kind = 'trust' AND r.until IS NULL
    ),
    taken AS
    (
        SELECT s.id FROM self s
        UNION
        SELECT o.id FROM over o
        UNION
        SELECT u.publisher_id FROM subscribers b JOIN subscriptions u ON u.organisation_id = b.id
    )
    SELECT
        s.kind,
        ARRAY(SELECT a.id FROM acts a ORDER BY a.id),
        ARRAY(SELECT a.id FROM acts a UNION SELECT m.id FROM maintained m ORDER BY 1),
        ARRAY(SELECT o.id FROM over o ORDER BY o.id),
        ARRAY(SELECT t.id FROM taken t ORDER BY t.id)
    FROM self s;
END $$;

-- Opens the scope of the public: what an organisation adopted and shows to everybody while it is in force, and nothing else
-- of anybody. No row when it shows nothing, whether or not there is such an organisation.
CREATE FUNCTION enter_public(home text) RETURNS TABLE
(
    name   text,
    kind   text,
    brand  jsonb
)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    RETURN QUERY
    SELECT o.name, o.kind, o.brand
    FROM organisations o
    WHERE o.organisation_id = home
      AND EXISTS (SELECT FROM adoptions a WHERE a.organisation_id = home AND a.status = 'adopted' AND a.is_public);
    IF FOUND THEN
        PERFORM set_scope('public', ARRAY[home]);
    END IF;
END $$;

-- The role of a person in an organisation, or null.
CREATE FUNCTION role_of(person uuid, organisation text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT m.role FROM memberships m WHERE m.organisation_id = organisation AND m.person_id = person $$;

-- What the audit says of a transaction.
CREATE FUNCTION name_scope(home text, person uuid, actor text, door text, act text, request uuid) RETURNS void
LANGUAGE sql VOLATILE AS $$
    SELECT
        set_config('policyforge.organisation', home, true),
        set_config('policyforge.person', coalesce(person::text, ''), true),
        set_config('policyforge.actor', actor, true),
        set_config('policyforge.door', door, true),
        set_config('policyforge.act', act, true),
        set_config('policyforge.request', request::text, true)
$$;

-- Opens the scope of an organisation for somebody whose role there is known. No row when there is no such organisation.
CREATE FUNCTION enter_scope(home text, person uuid, actor text, door text, act text, request uuid) RETURNS TABLE
(
    kind      text,
    acts_for  text[],
    reads     text[]
)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    found_reach record;
BEGIN
    SELECT * INTO found_reach FROM reach(home) r;
    IF found_reach.kind IS NULL THEN
        RETURN;
    END IF;
    PERFORM
        name_scope(home, person, actor, door, act, request),
        set_scope('acts_for', found_reach.acts_for),
        set_scope('reads', found_reach.reads),
        set_scope('above', found_reach.above),
        set_scope('publishers', found_reach.publishers);
    RETURN QUERY SELECT found_reach.kind, found_reach.acts_for, found_reach.reads;
END $$;

-- Lets this transaction make an organisation, which nothing reaches before it exists. A scope is a list with commas, so
-- that nothing but an id may come into it.
CREATE FUNCTION extend_scope(new_id text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF EXISTS (SELECT FROM organisations o WHERE o.organisation_id = new_id) THEN
        RAISE EXCEPTION 'there is an organisation % already', new_id
            USING ERRCODE = 'unique_violation';
    END IF;
    PERFORM
        set_scope('acts_for', coalesce(scope_list('acts_for'), '{}') || new_id::slug::text),
        set_scope('reads', coalesce(scope_list('reads'), '{}') || new_id::slug::text);
END $$;

-- Opens the scope of an organisation that this transaction makes.
CREATE FUNCTION enter_new_scope(home text, person uuid, actor text, door text, act text, request uuid) RETURNS void
LANGUAGE sql VOLATILE AS $$
    SELECT
        name_scope(home, person, actor, door, act, request),
        extend_scope(home)
$$;

-- Lets this transaction make many organisations, some at a time: each call takes the place of the one before, so that a
-- list of a hundred thousand is never compared with as many rows.
CREATE FUNCTION make_scope(new_ids text[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    IF EXISTS (SELECT FROM organisations o WHERE o.organisation_id = ANY (new_ids)) THEN
        RAISE EXCEPTION 'there is an organisation of one of these names already'
            USING ERRCODE = 'unique_violation';
    END IF;
    PERFORM set_scope('makes', new_ids::slug[]::text[]);
END $$;

-- Which ids and reference numbers have an owner already, and nothing about who: nobody else can have them.
CREATE FUNCTION taken(ids text[], urns text[]) RETURNS TABLE (organisation_id text, urn text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT o.organisation_id::text, NULL::text FROM organisations o WHERE o.organisation_id = ANY (ids)
    UNION ALL
    SELECT NULL::text, o.urn FROM organisations o WHERE o.urn = ANY (urns)
$$;

-- A key that is neither revoked nor expired.
CREATE FUNCTION key_of(organisation text, id text, hash bytea, now timestamptz) RETURNS TABLE
(
    name    text,
    scopes  text[]
)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT k.name, k.scopes
    FROM api_keys k
    WHERE k.organisation_id = organisation
      AND k.key_id = id
      AND k.secret_hash = hash
      AND k.revoked_at IS NULL
      AND k.expires_at > now
$$;

-- Whether a calendar's secret address is good.
CREATE FUNCTION feed_is_open(organisation text, id text, hash bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT EXISTS (SELECT FROM calendar_feeds f WHERE f.organisation_id = organisation AND f.feed_id = id AND f.secret_hash = hash AND f.revoked_at IS NULL)
$$;

-- The person with an address; made when there is none.
CREATE FUNCTION person_with(address text, person_name text, new_id uuid, now timestamptz) RETURNS uuid
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
BEGIN
    INSERT INTO people (person_id, email, name, created_at)
    VALUES (new_id, address, person_name, now)
    ON CONFLICT (lower(email)) DO NOTHING;
    RETURN (SELECT p.person_id FROM people p WHERE lower(p.email) = lower(address));
END $$;

-- Who publishes models, for choosing whom to subscribe to.
CREATE FUNCTION publishers_offered() RETURNS TABLE (organisation_id text, name text, kind text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT o.organisation_id::text, o.name, o.kind
    FROM organisations o
    WHERE o.kind IN ('council', 'trust', 'publisher')
    ORDER BY o.name, o.organisation_id
$$;

-- How many took which version, and nothing about who: for the publisher that is asking alone.
CREATE FUNCTION uptake(policy text) RETURNS TABLE (version text, adopters bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT a.model_version, count(*)
    FROM adoptions a
    WHERE a.publisher_id = scope_organisation()
      AND a.policy_id = policy
      AND a.status = 'adopted'
    GROUP BY a.model_version
    ORDER BY a.model_version
$$;

CREATE FUNCTION option_uptake(policy text, model text) RETURNS TABLE (question_id text, value text, adopters bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT f.key, f.value ->> 'value', count(*)
    FROM adoptions a
    CROSS JOIN jsonb_each(a.frozen_answers) f
    WHERE a.publisher_id = scope_organisation()
      AND a.policy_id = policy
      AND a.model_version = model
      AND a.status = 'adopted'
      AND (f.value ->> 'type') IN ('choice', 'yes-no')
    GROUP BY f.key, f.value ->> 'value'
    ORDER BY f.key, f.value ->> 'value'
$$;

-- Who is to be told of a version: those who subscribe, the academies of those, and those below a council or trust.
CREATE FUNCTION takers_of(publisher text) RETURNS TABLE (organisation_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT u.organisation_id::text FROM subscriptions u WHERE u.publisher_id = publisher AND publisher = scope_organisation()
    UNION
    SELECT r.organisation_id::text
    FROM subscriptions u
    JOIN relations r ON r.above_id = u.organisation_id AND r.kind = 'trust' AND r.until IS NULL
    WHERE u.publisher_id = publisher AND publisher = scope_organisation()
    UNION
    SELECT r.organisation_id::text FROM relations r WHERE r.above_id = publisher AND r.until IS NULL AND publisher = scope_organisation()
$$;

-- Who hears of a policy of the publisher that is asking: those, and those who adopted it. Sees no more than whoever calls it.
CREATE FUNCTION told_of(policy text) RETURNS TABLE (organisation_id text)
LANGUAGE sql STABLE AS $$
    SELECT t.organisation_id
    FROM
    (
        SELECT k.organisation_id FROM takers_of(scope_organisation()) k
        UNION
        SELECT a.organisation_id::text FROM adoptions a WHERE a.publisher_id = scope_organisation() AND a.policy_id = policy AND a.status = 'adopted'
    ) t
    WHERE t.organisation_id <> scope_organisation()
$$;

CREATE FUNCTION told_count(policy text) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT count(*) FROM told_of(policy) $$;

-- Tells them of something about it, without naming them to the publisher that is asking.
CREATE FUNCTION notify_takers(notice_kind text, policy text, detail jsonb, now timestamptz) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
    INSERT INTO notices (organisation_id, notice_id, kind, policy_id, detail, created_at)
    SELECT t.organisation_id, gen_random_uuid(), notice_kind, policy, detail || jsonb_build_object('publisher', scope_organisation()), now
    FROM told_of(policy) t
$$;

-- Which organisations have work that is due. The work itself is done in the scope of each.
CREATE FUNCTION organisations_with_waiting_mail(now timestamptz) RETURNS TABLE (organisation_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT DISTINCT m.organisation_id::text FROM outbox m WHERE m.sent_at IS NULL AND m.next_try_at <= now $$;

CREATE FUNCTION organisations_with_reviews(until date) RETURNS TABLE (organisation_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT DISTINCT a.organisation_id::text FROM adoptions a WHERE a.status = 'adopted' AND a.review_due <= until $$;

CREATE FUNCTION unfinished_jobs(now timestamptz) RETURNS TABLE (organisation_id text, job_id uuid, kind text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT j.organisation_id::text, j.job_id, j.kind
    FROM jobs j
    WHERE j.state IN ('waiting', 'running')
      AND (j.lease_until IS NULL OR j.lease_until <= now)
    ORDER BY j.created_at
$$;

-- Forgets the requests of everybody that nobody may send again any more, and tells how many.
CREATE FUNCTION forget_repeats(before timestamptz) RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public AS $$
DECLARE
    forgotten bigint;
BEGIN
    DELETE FROM idempotency_keys k WHERE k.created_at < before;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END $$;

-- Those whose row somebody removed behind the record's back are still in the audit.
CREATE FUNCTION audited_organisations() RETURNS TABLE (organisation_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT o.organisation_id::text FROM organisations o
    UNION
    SELECT a.organisation_id::text FROM audit a
    ORDER BY 1
$$;

CREATE FUNCTION all_organisations() RETURNS TABLE (organisation_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
AS $$ SELECT o.organisation_id::text FROM organisations o ORDER BY o.organisation_id $$;

GRANT CREATE ON SCHEMA public TO policyforge_gate;
DO $$
DECLARE
    name regprocedure;
BEGIN
    FOR name IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef LOOP
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', name);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO policyforge_app', name);
        EXECUTE format('ALTER FUNCTION %s OWNER TO policyforge_gate', name);
    END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM policyforge_gate;
