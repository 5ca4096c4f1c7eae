-- Takes a failed job of this owner up again: what is done stays done, what failed or was skipped gets all its attempts anew. A
-- retry is a start: the same limits hold, checked in the same transaction, and an idempotency key is kept in it.
-- Answers {"outcome": "retried", "readyTasks": n, "retried": {"job", "errorCode", "errorMessage": why it had failed},
--   "jobs": [frame], if somebody watches it}
--   | {"outcome": "replayed", "response": what "retried" was} | {"outcome": "key_conflict"}
--   | {"outcome": "not_failed", "state": …} | {"outcome": "not_found"} | {"outcome": "pruned"}, whose tasks are gone
--   | {"outcome": "job_spent"}, it stopped at its own budget and would again
--   | what start_job answers to who is over a limit.
create or replace function public.retry_job(p_job_id uuid, p_owner_id uuid, p_limits jsonb, p_idempotency jsonb default null)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
as $$
declare
  known jobs%rowtype;
  refused jsonb;
  advanced record;
  retried jsonb;
begin
  select * into known from jobs where id = p_job_id and owner_id = p_owner_id;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  perform pg_advisory_xact_lock(hashtextextended(known.owner_key, 0));
  refused := recall_key(known.owner_key, p_idempotency);
  if refused is not null then
    return refused;
  end if;
  select * into known from jobs where id = p_job_id for no key update;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  elsif known.state <> 'failed' then
    return jsonb_build_object('outcome', 'not_failed', 'state', known.state);
  elsif known.is_pruned then
    return jsonb_build_object('outcome', 'pruned');
  end if;
  refused := coalesce(
    still_unaffordable(p_job_id, known.owner_key, p_limits), check_limits(known.owner_key, known.kind, p_limits)
  );
  if refused is not null then
    return refused;
  end if;
  delete from unaffordable_calls where job_id = p_job_id;
  update job_tasks
  set state = 'blocked', attempt = 0, silent_deaths = 0, progress = 0, ready_at = null, finished_at = null, error_code = null,
    error_message = null
  where job_id = p_job_id and state in ('failed', 'skipped', 'cancelled');
  update jobs
  set state = 'queued', error_code = null, error_message = null, message = '', finished_at = null,
    retry_count = retry_count + 1, cancel_at = null, deadline_at = now() + make_interval(secs => lifetime_seconds)
  where id = p_job_id;
  advanced := advance_jobs(
    array[p_job_id], '{}',
    jsonb_build_array(jsonb_build_object('jobId', p_job_id, 'type', 'retried', 'data', jsonb_build_object(
      'retryCount', known.retry_count + 1, 'code', known.error_code, 'failed', known.error_message
    ))),
    false
  );
  select jsonb_build_object(
    'job', job_document(jobs, false), 'errorCode', known.error_code, 'errorMessage', known.error_message
  )
  into retried
  from jobs where id = p_job_id;
  perform keep_key(known.owner_key, p_idempotency, p_job_id, retried);
  return jsonb_build_object(
    'outcome', 'retried', 'readyTasks', coalesce((advanced.claimable -> 0 ->> 'count')::integer, 0), 'retried', retried,
    'jobs', advanced.frames
  );
end
$$;

revoke all on function public.retry_job(uuid, uuid, jsonb, jsonb) from public, anon, authenticated;
grant execute on function public.retry_job(uuid, uuid, jsonb, jsonb) to service_role;
