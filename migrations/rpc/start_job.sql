-- Starts a job: the job, its tasks and its idempotency key in one transaction, or nothing. p_limits is what engine.check_limits
-- takes. A job with "hasUpload" claims the picture that public.record_upload recorded for it, which is then the job's own.
-- Answers {"outcome": "created", "readyTasks": n, "jobs": [frame], of the job if its owner watches}
--   | {"outcome": "replayed", "response": …} | {"outcome": "key_conflict"}
--   | {"outcome": "too_many_active", "limit": n} | {"outcome": "over_budget", "limit": n, "retryAfterSeconds": n}
--   | {"outcome": "overloaded"} | {"outcome": "spent", "retryAfterSeconds": n}
--   | {"outcome": "upload_gone"}, when the sweep was quicker.
create or replace function public.start_job(p_job jsonb, p_tasks jsonb, p_idempotency jsonb, p_limits jsonb)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
set plan_cache_mode = force_generic_plan
set enable_seqscan = off
set jit = off
as $$
declare
  new_id uuid := (p_job ->> 'id')::uuid;
  new_owner_key text := p_job ->> 'ownerKey';
  known jsonb;
  refused jsonb;
  claimable jsonb;
begin
  if jsonb_array_length(p_tasks) = 0 then
    raise exception 'a job without tasks can''t exist' using errcode = '22023';
  end if;

  perform pg_advisory_xact_lock(hashtextextended(new_owner_key, 0));
  known := recall_key(new_owner_key, p_idempotency);
  if known is not null then
    return known;
  end if;
  if (p_job ->> 'hasUpload')::boolean then
    perform from removals where job_id = new_id and tries = 0 for update;
    if not found then
      return jsonb_build_object('outcome', 'upload_gone');
    end if;
  end if;
  refused := check_limits(new_owner_key, p_job ->> 'kind', p_limits);
  if refused is not null then
    return refused;
  end if;
  delete from removals where (p_job ->> 'hasUpload')::boolean and job_id = new_id;

  insert into jobs (
    id, kind, owner_id, owner_key, params, priority, base_percent, message, docs_total, estimated_seconds,
    lifetime_seconds, deadline_at, trace_id, last_event_seq, webhook_url, webhook_origin, cancel_at
  )
  values (
    new_id, p_job ->> 'kind', (p_job ->> 'ownerId')::uuid, new_owner_key, p_job -> 'params',
    coalesce((p_job ->> 'priority')::smallint, 0::smallint), coalesce((p_job ->> 'basePercent')::smallint, 0::smallint),
    coalesce(p_job ->> 'message', ''), coalesce((p_job ->> 'docsTotal')::smallint, 0::smallint),
    coalesce((p_job ->> 'estimatedSeconds')::integer, 0), (p_job ->> 'lifetimeSeconds')::integer,
    now() + make_interval(secs => (p_job ->> 'lifetimeSeconds')::integer), p_job ->> 'traceId', 1,
    p_job -> 'webhook' ->> 'url', p_job -> 'webhook' ->> 'origin',
    now() + make_interval(secs => (p_job ->> 'cancelAfterSeconds')::integer)
  );
  insert into job_events (job_id, seq, type) values (new_id, 1, 'queued');
  perform insert_tasks(jsonb_build_array(jsonb_build_object('jobId', new_id, 'tasks', p_tasks)));

  perform keep_key(new_owner_key, p_idempotency, new_id, p_idempotency -> 'response');

  claimable := admit_tasks(array(select id from job_tasks where job_id = new_id and needs = '{}'), '{}');
  return jsonb_build_object(
    'outcome', 'created', 'readyTasks', coalesce((claimable -> 0 ->> 'count')::integer, 0),
    'jobs', coalesce(watched_frames(array[new_id]), '[]')
  );
end
$$;

revoke all on function public.start_job(jsonb, jsonb, jsonb, jsonb) from public, anon, authenticated;
grant execute on function public.start_job(jsonb, jsonb, jsonb, jsonb) to service_role;
