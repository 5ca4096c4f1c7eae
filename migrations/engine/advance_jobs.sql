-- The one place where dependents become ready, progress is computed and a job ends, for a set of jobs in a fixed number of
-- statements. The caller holds the jobs' row locks, so that the last two siblings can't miss each other. p_events are appended
-- first: [{"jobId", "type", "data"}]. p_freed says how many places of each of p_owner_keys became free. p_has_run: a task of each
-- job was claimed.
-- Answers {"ready": [{"jobId", "count"}], "jobs": [frame]}.
create or replace function engine.advance_jobs(
  p_job_ids uuid[], p_owner_keys text[], p_freed integer[], p_events jsonb, p_has_run boolean
)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  became_ready uuid[];
  claimable jsonb := '[]';
begin
  -- What needs a task that can never be done is skipped, and so on down the line; an optional failure harms nobody.
  with recursive doomed as (
    select job_id, name, optional from job_tasks
    where job_id = any (p_job_ids) and state in ('failed', 'skipped', 'cancelled') and not optional
    union
    select task.job_id, task.name, task.optional
    from doomed join job_tasks as task on task.job_id = doomed.job_id and doomed.name = any (task.needs)
    where task.state = 'blocked' and not doomed.optional
  )
  update job_tasks as task
  set state = 'skipped', finished_at = now()
  from doomed
  where task.job_id = doomed.job_id and task.name = doomed.name and task.state = 'blocked';

  with met as (
    select job_id, name from job_tasks
    where job_id = any (p_job_ids) and (state = 'done' or (optional and state in ('failed', 'skipped')))
  ),
  blocked as (
    select task.id, task.job_id, task.needs from job_tasks as task join jobs on jobs.id = task.job_id
    where task.job_id = any (p_job_ids) and task.state = 'blocked' and jobs.state in ('queued', 'processing')
  ),
  unmet as (
    select distinct blocked.id
    from blocked cross join unnest(blocked.needs) as needed (name)
    left join met on met.job_id = blocked.job_id and met.name = needed.name
    where met.name is null
  )
  select array_agg(blocked.id) into became_ready
  from blocked left join unmet on unmet.id = blocked.id where unmet.id is null;

  if became_ready is not null or cardinality(p_owner_keys) > 0 then
    claimable := admit_tasks(coalesce(became_ready, '{}'), p_owner_keys, p_freed);
  end if;

  with tally as (
    select job_id,
      count(*) filter (where state in ('blocked', 'ready', 'running')) as unsettled,
      count(*) filter (where state in ('failed', 'skipped', 'cancelled') and not optional) as failed_required,
      sum(points * case when state = 'running' then progress when state in ('blocked', 'ready') then 0 else 1 end) as earned,
      count(distinct doc_num) as documents,
      count(distinct doc_num) - count(distinct doc_num) filter (where state <> 'done') as documents_done,
      -- What failed names the job's error; what was only skipped follows from it. What is wrong with the client's own input is
      -- shown.
      string_agg(
        distinct coalesce(doc_title, rtrim(label, '.')) || case when error_code = 'INVALID_INPUT' then ': ' || error_message else '' end,
        ', '
      ) filter (where state = 'failed' and not optional) as failed_what,
      min(error_code) filter (where state = 'failed' and not optional) as failed_code
    from job_tasks where job_id = any (p_job_ids)
    group by job_id
  ),
  shown as (
    select distinct on (job_id) job_id, position, label, step, doc_title
    from job_tasks where job_id = any (p_job_ids) and state = 'running'
    order by job_id, position
  ),
  verdict as (
    select jobs.id, jobs.percent as old_percent, jobs.last_event_seq as old_seq, jobs.docs_total,
      case
        when unsettled = 0 and failed_required = 0 then 'complete'
        when unsettled = 0 then 'failed'
        when p_has_run then 'processing'
        else jobs.state
      end as state,
      case
        when unsettled = 0 and failed_required = 0 then 100
        when unsettled = 0 or not (p_has_run or jobs.state = 'processing') then jobs.percent
        -- Percent never falls: not after a retry, not when a lease was lost.
        else least(99, greatest(jobs.percent, jobs.base_percent + floor(earned)))
      end as percent,
      jobs.state as old_state, greatest(jobs.docs_total, documents) as documents, documents_done,
      coalesce(failed_code, 'JOB_FAILED') as failed_code, 'Could not finish: ' || coalesce(failed_what, 'the job') as failed_what,
      shown.position, coalesce(shown.label, jobs.message) as label, coalesce(shown.step, jobs.step) as step,
      coalesce(shown.doc_title, jobs.current_doc) as doc_title
    from jobs join tally on tally.job_id = jobs.id left join shown on shown.job_id = jobs.id
    where jobs.state in ('queued', 'processing')
  ),
  event as (
    select job_id, type, data, row_number() over (partition by job_id order by rank, place) as number
    from (
      select (given.event ->> 'jobId')::uuid as job_id, given.event ->> 'type' as type, given.event -> 'data' as data, 1 as rank, place
      from jsonb_array_elements(p_events) with ordinality as given (event, place)
      union all
      select id, 'started', jsonb_build_object('percent', percent), 0, 0 from verdict
      where old_state = 'queued' and state <> 'queued'
      union all
      select id, state, case state
        when 'complete' then jsonb_build_object('percent', 100, 'message', 'Generation complete!')
        else jsonb_build_object('code', failed_code, 'error', failed_what) end, 2, 0
      from verdict where state in ('complete', 'failed')
      union all
      select id, 'progress', jsonb_build_object(
        'percent', percent, 'message', label, 'docsComplete', documents_done, 'docsTotal', documents
      ), 2, 0
      from verdict where state = 'processing' and percent > old_percent
    ) as listed
    where job_id in (select id from verdict)
  ),
  appended as (
    insert into job_events (job_id, seq, type, data)
    select event.job_id, verdict.old_seq + event.number, event.type, coalesce(event.data, '{}')
    from event join verdict on verdict.id = event.job_id
  ),
  number_of_events as (select job_id, count(*) as events from event group by job_id),
  changed as (
    select verdict.*, old_seq + coalesce(events, 0) as seq,
      case state when 'complete' then 'Generation complete!' when 'failed' then 'Generation failed' else label end as message
    from verdict left join number_of_events on number_of_events.job_id = verdict.id
  )
  update jobs
  set state = changed.state, percent = changed.percent, docs_total = changed.documents, docs_complete = changed.documents_done,
    message = changed.message, last_event_seq = changed.seq, updated_at = now(), shown_position = changed.position,
    step = case when changed.state in ('complete', 'failed') then null else changed.step end,
    current_doc = case when changed.state in ('complete', 'failed') then null else changed.doc_title end,
    started_at = case when changed.state = 'queued' then jobs.started_at else coalesce(jobs.started_at, now()) end,
    finished_at = case when changed.state in ('complete', 'failed') then now() end,
    error_code = case when changed.state = 'failed' then changed.failed_code end,
    error_message = case when changed.state = 'failed' then changed.failed_what end,
    result = case when changed.state = 'complete' then (
      select output from job_tasks where job_tasks.job_id = jobs.id and name = 'finalize'
    ) end
  from changed
  where jobs.id = changed.id and (
    jobs.state, jobs.percent::numeric, jobs.docs_total, jobs.docs_complete, jobs.message, jobs.last_event_seq,
    jobs.shown_position, jobs.step, jobs.current_doc
  ) is distinct from (
    changed.state, changed.percent::numeric, changed.documents, changed.documents_done, changed.message, changed.seq,
    changed.position, changed.step, changed.doc_title
  );

  return jsonb_build_object('ready', claimable, 'jobs', job_frames(p_job_ids));
end
$$;

revoke all on function engine.advance_jobs(uuid[], text[], integer[], jsonb, boolean)
from public, anon, authenticated, service_role;
