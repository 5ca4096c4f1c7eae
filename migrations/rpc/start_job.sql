-- Starts a job: the job, its tasks and its idempotency key in one transaction, or nothing.
-- Answers {"outcome": "created", "readyTasks": n} | {"outcome": "replayed", "response": …} | {"outcome": "key_conflict"}
--   | {"outcome": "too_many_active", "limit": n} | {"outcome": "over_budget", "limit": n, "retryAfterSeconds": n}.
create or replace function public.start_job(p_job jsonb, p_tasks jsonb, p_idempotency jsonb, p_limits jsonb)
returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  new_id uuid := (p_job ->> 'id')::uuid;
  new_owner_key text := p_job ->> 'owner_key';
  with_key boolean := coalesce(jsonb_typeof(p_idempotency) = 'object', false);
  max_active integer := (p_limits ->> 'max_active_jobs')::integer;
  -- Absent for an owner without a budget.
  budget jsonb := p_limits -> 'budget';
  max_started integer := (budget ->> 'max_jobs')::integer;
  counted_kinds text[] := array(select jsonb_array_elements_text(coalesce(budget -> 'kinds', '[]')));
  window_length interval := make_interval(secs => (budget ->> 'window_seconds')::integer);
  known idempotency_keys%rowtype;
  started integer;
  oldest timestamptz;
begin
  if jsonb_array_length(p_tasks) = 0 then
    raise exception 'a job without tasks can''t exist' using errcode = '22023';
  end if;

  -- Two requests of one owner at once are taken one after the other: a double tap is seen as such.
  perform pg_advisory_xact_lock(hashtextextended(new_owner_key, 0));

  if with_key then
    select * into known from idempotency_keys
    where owner_key = new_owner_key and key = p_idempotency ->> 'key' and expires_at > now();
    if found and known.request_hash = p_idempotency ->> 'request_hash' then
      return jsonb_build_object('outcome', 'replayed', 'response', known.response);
    elsif found then
      return jsonb_build_object('outcome', 'key_conflict');
    end if;
  end if;

  if (select count(*) from jobs where owner_key = new_owner_key and state in ('queued', 'processing')) >= max_active then
    return jsonb_build_object('outcome', 'too_many_active', 'limit', max_active);
  end if;

  if max_started is not null then
    select count(*), min(created_at) into started, oldest from jobs
    where owner_key = new_owner_key and created_at > now() - window_length and kind = any (counted_kinds);
    if started >= max_started then
      return jsonb_build_object(
        'outcome', 'over_budget', 'limit', max_started,
        'retryAfterSeconds', greatest(1, ceil(extract(epoch from oldest + window_length - now())))::integer
      );
    end if;
  end if;

  insert into jobs (
    id, kind, owner_id, owner_key, params, priority, base_percent, message, docs_total, estimated_seconds,
    lifetime_seconds, deadline_at, trace_id
  )
  values (
    new_id, p_job ->> 'kind', (p_job ->> 'owner_id')::uuid, new_owner_key, p_job -> 'params',
    coalesce((p_job ->> 'priority')::smallint, 0::smallint), coalesce((p_job ->> 'base_percent')::smallint, 0::smallint),
    coalesce(p_job ->> 'message', ''), coalesce((p_job ->> 'docs_total')::smallint, 0::smallint),
    coalesce((p_job ->> 'estimated_seconds')::integer, 0), (p_job ->> 'lifetime_seconds')::integer,
    now() + make_interval(secs => (p_job ->> 'lifetime_seconds')::integer), p_job ->> 'trace_id'
  );
  perform insert_tasks(new_id, p_tasks);
  perform append_event(new_id, 'queued', '{}');

  if with_key then
    -- A key that has expired may be used anew.
    insert into idempotency_keys (owner_key, key, request_hash, job_id, response, expires_at)
    values (
      new_owner_key, p_idempotency ->> 'key', p_idempotency ->> 'request_hash', new_id, p_idempotency -> 'response',
      now() + interval '24 hours'
    )
    on conflict (owner_key, key) do update set
      request_hash = excluded.request_hash, job_id = excluded.job_id, response = excluded.response,
      created_at = now(), expires_at = excluded.expires_at;
  end if;

  return jsonb_build_object('outcome', 'created', 'readyTasks', advance_job(new_id));
end
$$;

revoke all on function public.start_job(jsonb, jsonb, jsonb, jsonb) from public, anon, authenticated;
grant execute on function public.start_job(jsonb, jsonb, jsonb, jsonb) to service_role;
