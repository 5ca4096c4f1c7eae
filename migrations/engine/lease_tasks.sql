-- The one place where a lease is given out: each of these tasks, whose rows the caller has found and locked there, gets a fresh
-- token and one more attempt. Jobs are marked as under way as far as their rows are free; waiting for one here could close a circle
-- with who locks jobs first. A job that is passed over is being started by another claim, ended, or settled, and the settlement of
-- this task marks it as well.
-- Answers the tasks with all that a step reads; with the first task of a job that began and that somebody watches also "begun":
-- the job's frame.
create or replace function engine.lease_tasks(p_worker text, p_tasks tid[])
returns json
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  claimed json;
  claimed_at bigint;
  begun uuid[];
  rooms text[];
  frames jsonb;
begin
  with leased as (
    update job_tasks as task
    set state = 'running', lane = null, attempt = attempt + 1, lease_token = gen_random_uuid(), leased_by = p_worker,
      lease_expires_at = now() + make_interval(secs => lease_seconds), heartbeat_at = now(), progress = 0, started_at = now(),
      claimed_with = cardinality(p_tasks), error_code = null, error_message = null
    from unnest(p_tasks) with ordinality as chosen (task, place)
    where task.ctid = chosen.task
    returning place, id, job_id, lease_token, name, kind, attempt, max_attempts, silent_deaths, params, doc_num, doc_title, needs, position,
      label, step, virtual_start
  ),
  free as (
    select jobs.state, first.* from (
      select distinct on (job_id) job_id, position, label, step, doc_title from leased order by job_id, position
    ) as first join jobs on jobs.id = first.job_id
    where jobs.state = 'queued' or (jobs.state = 'processing' and (jobs.shown_position is null or jobs.shown_position > first.position))
    for no key update of jobs skip locked
  ),
  shown as (
    update jobs
    set state = 'processing', started_at = coalesce(started_at, now()), percent = greatest(percent, base_percent), updated_at = now(),
      shown_position = free.position, message = free.label, step = coalesce(free.step, jobs.step),
      current_doc = coalesce(free.doc_title, jobs.current_doc), last_event_seq = last_event_seq + (free.state = 'queued')::integer
    -- By its key: a row that was passed on between the look and the lock is at another place than this statement knows of.
    from free
    where jobs.id = free.job_id
    returning jobs.id, jobs.owner_key, jobs.last_event_seq, jobs.percent, free.state as former_state
  ),
  announced as (
    insert into job_events (job_id, seq, type, data)
    select id, last_event_seq, 'started', jsonb_build_object('percent', percent) from shown where former_state = 'queued'
  )
  select tasks, last_start, ids, keys into claimed, claimed_at, begun, rooms
  from (
    -- A row becomes JSON in one go: jsonb_build_object takes four times as long, and its tree as long again to print.
    select json_agg(line order by place) as tasks, max(virtual_start) as last_start
    from leased join jobs as job on job.id = leased.job_id
    cross join lateral (
      select leased.id as "taskId", leased.job_id as "jobId", lease_token as "leaseToken", leased.name, leased.kind, attempt,
        max_attempts as "maxAttempts", silent_deaths > 0 as "isSuspect", leased.params, doc_num as "docNum", doc_title as "docTitle",
        job.kind as "jobKind", job.params as "jobParams", job.created_at as "jobCreatedAt", job.owner_key as "ownerKey",
        job.retry_count as "retryCount", job.trace_id as "traceId",
        -- What the needed tasks put out, by their names: a step reads nothing else from the database.
        case when needs = '{}' then '{}'::jsonb else coalesce((
          select jsonb_object_agg(needed.name, needed.output) from job_tasks as needed
          where needed.job_id = leased.job_id and needed.name = any (leased.needs) and needed.state = 'done'
        ), '{}') end as inputs
    ) as line
  ) as given_out,
  (
    select array_agg(id) as ids, array_agg('job:' || id) || array_agg(owner_key) as keys from shown where former_state = 'queued'
  ) as started;

  perform setval('engine.virtual_time', claimed_at) from virtual_time where last_value < claimed_at;
  -- In a statement of its own, which sees who began to watch before the jobs were locked.
  if exists (select from watches where room = any (rooms) and watched_until > now()) then
    frames := watched_frames(begun);
  end if;
  if frames is not null then
    select json_agg(case when frame is null then task else task || jsonb_build_object('begun', frame) end order by place) into claimed
    from (
      select task, place, row_number() over (partition by task ->> 'jobId' order by place) as turn
      from jsonb_array_elements(claimed::jsonb) with ordinality as given (task, place)
    ) as by_job
    left join jsonb_array_elements(frames) as frame on turn = 1 and frame ->> 'jobId' = task ->> 'jobId';
  end if;
  return coalesce(claimed, '[]');
end
$$;

revoke all on function engine.lease_tasks(text, tid[]) from public, anon, authenticated, service_role;
