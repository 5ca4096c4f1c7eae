-- The one place where a lease is given out: each of these tasks, whose rows the caller has locked, gets a fresh token and one
-- more attempt. Jobs are marked as under way as far as their rows are free; waiting for one here could close a circle with who
-- locks jobs first. A job that is passed over is being started by another claim, ended, or settled, and the settlement of this
-- task marks it as well.
-- Answers the tasks with all that a step reads; with the first task of a job that began and that somebody watches also "begun":
-- the job's frame.
create or replace function engine.lease_tasks(p_worker text, p_task_ids uuid[])
returns json
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  claimed json;
  claimed_at bigint;
  begun uuid[];
  frames jsonb;
begin
  with leased as (
    update job_tasks as task
    set state = 'running', lane = null, attempt = attempt + 1, lease_token = gen_random_uuid(), leased_by = p_worker,
      lease_expires_at = now() + make_interval(secs => lease_seconds), heartbeat_at = now(), progress = 0, started_at = now(),
      claimed_with = cardinality(p_task_ids), error_code = null, error_message = null
    where id = any (p_task_ids)
    returning task.*
  ),
  first as (
    select distinct on (job_id) job_id, position, label, step, doc_title from leased order by job_id, position
  ),
  free as (
    select jobs.id, jobs.state from jobs join first on first.job_id = jobs.id
    where jobs.state = 'queued' or (jobs.state = 'processing' and (jobs.shown_position is null or jobs.shown_position > first.position))
    for no key update of jobs skip locked
  ),
  shown as (
    update jobs
    set state = 'processing', started_at = coalesce(started_at, now()), percent = greatest(percent, base_percent), updated_at = now(),
      shown_position = first.position, message = first.label, step = coalesce(first.step, jobs.step),
      current_doc = coalesce(first.doc_title, jobs.current_doc), last_event_seq = last_event_seq + (free.state = 'queued')::integer
    from free join first on first.job_id = free.id
    where jobs.id = free.id
    returning jobs.id, jobs.last_event_seq, jobs.percent, free.state as former_state
  ),
  announced as (
    insert into job_events (job_id, seq, type, data)
    select id, last_event_seq, 'started', jsonb_build_object('percent', percent) from shown where former_state = 'queued'
  ),
  -- A row becomes JSON in one go: jsonb_build_object takes four times as long, and its tree as long again to print.
  line as (
    select leased.id as "taskId", leased.job_id as "jobId", lease_token as "leaseToken", leased.name, leased.kind, attempt,
      max_attempts as "maxAttempts", silent_deaths > 0 as "isSuspect", leased.params, doc_num as "docNum", doc_title as "docTitle",
      job.kind as "jobKind", job.params as "jobParams", job.created_at as "jobCreatedAt", job.owner_key as "ownerKey",
      job.trace_id as "traceId",
      -- What the needed tasks put out, by their names: a step reads nothing else from the database.
      case when needs = '{}' then '{}'::jsonb else coalesce((
        select jsonb_object_agg(needed.name, needed.output) from job_tasks as needed
        where needed.job_id = leased.job_id and needed.name = any (leased.needs) and needed.state = 'done'
      ), '{}') end as inputs
    from leased join jobs as job on job.id = leased.job_id
  )
  select (select json_agg(line order by array_position(p_task_ids, "taskId")) from line), (select max(virtual_start) from leased),
    (select array_agg(id) from shown where former_state = 'queued')
  into claimed, claimed_at, begun;

  perform setval('engine.virtual_time', claimed_at) from virtual_time where last_value < claimed_at;
  -- In a statement of its own, which sees who began to watch before the jobs were locked.
  if begun is not null then
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

revoke all on function engine.lease_tasks(text, uuid[]) from public, anon, authenticated, service_role;
