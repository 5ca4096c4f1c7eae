-- The one place where a lease is given out: each of these tasks, whose rows the caller has found and locked there, gets a fresh
-- token and one more attempt.
-- A job that begins is not written: that it is under way is seen by its task (engine.job_as_it_runs), and its row and its event
-- are written with the first result or heartbeat. Only where somebody watches it, and where the task that a job's message speaks
-- of changes, the row is written here, as far as it is free; waiting for it could close a circle with who locks jobs first. A job
-- that is passed over is being ended or settled, and the settlement of this task marks it as well.
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
  waiting uuid[];
  moved_on uuid[];
  begun uuid[];
  locks bigint;
begin
  with leased as (
    update job_tasks as task
    set state = 'running', lane = null, attempt = attempt + 1, lease_token = gen_random_uuid(), leased_by = p_worker,
      lease_expires_at = now() + make_interval(secs => lease_seconds), heartbeat_at = now(), progress = 0, started_at = now(),
      claimed_with = cardinality(p_tasks), error_code = null, error_message = null
    from unnest(p_tasks) as chosen (task)
    where task.ctid = chosen.task
    returning id, job_id, lease_token, name, kind, attempt, max_attempts, silent_deaths, params, doc_num, doc_title, needs, position, virtual_start
  )
  -- A row becomes JSON in one go: jsonb_build_object takes four times as long, and its tree as long again to print.
  select json_agg(line), max(virtual_start), array_agg(job.id) filter (where job.state = 'queued'),
    -- Who begins to watch has either committed and is found below, or waits for this lock and then reads what is written here.
    -- Sixteen for all owners: a claim of a hundred takes no more, and to take one again costs nothing.
    count(case when job.state = 'queued' then pg_advisory_xact_lock_shared(2, hashtext(job.owner_key) & 15) end),
    array_agg(job.id) filter (where job.state = 'processing' and (shown_position is null or shown_position > leased.position))
  into claimed, claimed_at, waiting, locks, moved_on
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
  ) as line;

  perform setval('engine.virtual_time', claimed_at) from virtual_time where last_value < claimed_at;
  if waiting is not null then
    if exists (select from watches) then
      moved_on := moved_on || watched_jobs(waiting);
    end if;
  end if;
  if moved_on is not null then
    begun := show_tasks(moved_on);
    claimed := with_begun(claimed, begun);
  end if;
  return coalesce(claimed, '[]');
end
$$;

revoke all on function engine.lease_tasks(text, tid[]) from public, anon, authenticated, service_role;
