-- The one place where dependents become ready, progress is computed and a job is done or failed, for a set of jobs in a fixed
-- number of statements. The caller holds the jobs' row locks, so that the last two siblings can't miss each other, and has called
-- skip_doomed_tasks if it made tasks fail or planned some. p_events are appended first: [{"jobId", "type", "data"}]. p_freed
-- names the owner of each place that became free. p_has_run: a task of each job was claimed.
-- Answers what became claimable, [{"jobId", "count"}], and a frame of each job.
create or replace function engine.advance_jobs(
  p_job_ids uuid[], p_freed text[], p_events jsonb, p_has_run boolean, out claimable jsonb, out frames json
)
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  became_ready uuid[];
begin
  with known as materialized (
    select ctid, id, owner_key, kind, state, percent, base_percent, message, step, current_doc, docs_total, docs_complete, last_event_seq, retry_count,
      started_at, estimated_seconds, error_code, error_message
    from jobs where id = any (p_job_ids)
  ),
  watch as (
    select known.id as job_id, jsonb_agg(room) as rooms
    from known join watches on room = any (array['job:' || known.id, owner_key])
    where watched_until > now()
    group by known.id
  ),
  task as materialized (
    select id, job_id, name, position, state, optional, needs, points, progress, doc_num, doc_title, label, step, error_code,
      error_message, case when name = 'finalize' then output end as result
    from job_tasks where job_id = any (p_job_ids)
  ),
  tally as (
    select job_id,
      count(*) filter (where state in ('blocked', 'ready', 'running')) as unsettled,
      count(*) filter (where state in ('failed', 'skipped', 'cancelled') and not optional) as failed_required,
      sum(points * case when state = 'running' then progress when state in ('blocked', 'ready') then 0 else 1 end) as earned,
      array_agg(name) filter (where state = 'done' or (optional and state in ('failed', 'skipped'))) as met,
      array_agg(result) filter (where result is not null) as results
    from task group by job_id
  ),
  document as (
    select job_id, count(*) as documents, count(*) filter (where is_done) as documents_done
    from (select job_id, bool_and(state = 'done') as is_done from task where doc_num is not null group by job_id, doc_num) as by_number
    group by job_id
  ),
  shown as (
    select distinct on (job_id) job_id, position, label, step, doc_title from task where state = 'running' order by job_id, position
  ),
  verdict as (
    select known.*,
      case
        when unsettled = 0 and failed_required = 0 then 'complete'
        when unsettled = 0 then 'failed'
        when p_has_run then 'processing'
        else known.state
      end as new_state,
      case
        when unsettled = 0 and failed_required = 0 then 100
        when unsettled = 0 or not (p_has_run or known.state = 'processing') then percent
        -- Percent never falls: not after a retry, not when a lease was lost.
        else least(99, greatest(percent, base_percent + floor(earned)))
      end as new_percent,
      met, results[1] as result, greatest(docs_total, documents) as documents, coalesce(documents_done, 0) as documents_done, shown.position,
      coalesce(shown.label, message) as label, coalesce(shown.step, known.step) as new_step,
      coalesce(shown.doc_title, current_doc) as doc_title
    from known join tally on tally.job_id = known.id left join document on document.job_id = known.id
    left join shown on shown.job_id = known.id
    where known.state in ('queued', 'processing')
  ),
  -- What failed is named, for the reader's sentence; what was only skipped follows from it. What is wrong with the client's own
  -- input is shown.
  failure as (
    select verdict.id as job_id, coalesce(min(task.error_code), 'JOB_FAILED') as code,
      coalesce(string_agg(
        distinct coalesce(task.doc_title, rtrim(task.label, '.'))
        || case when task.error_code = 'INVALID_INPUT' then ': ' || task.error_message else '' end,
        ', '
      ), '') as what
    from verdict left join task on task.job_id = verdict.id and task.state = 'failed' and not task.optional
    where new_state = 'failed'
    group by verdict.id
  ),
  event as (
    select job_id, type, data, row_number() over (partition by job_id order by rank, place) as number
    from (
      select (given.event ->> 'jobId')::uuid as job_id, given.event ->> 'type' as type, given.event -> 'data' as data, 1 as rank, place
      from jsonb_array_elements(p_events) with ordinality as given (event, place)
      union all
      select id, 'started', jsonb_build_object('percent', new_percent), 0, 0 from verdict
      where state = 'queued' and new_state <> 'queued'
      union all
      select id, 'complete', '{"percent": 100}', 2, 0 from verdict where new_state = 'complete'
      union all
      select job_id, 'failed', jsonb_build_object('code', code, 'failed', what), 2, 0 from failure
      union all
      select id, 'progress', jsonb_build_object(
        'percent', new_percent, 'message', label, 'docsComplete', documents_done, 'docsTotal', documents
      ), 2, 0
      from verdict where new_state = 'processing' and new_percent > percent
    ) as listed
    where job_id in (select id from verdict)
  ),
  appended as (
    insert into job_events (job_id, seq, type, data)
    select event.job_id, verdict.last_event_seq + event.number, event.type, coalesce(event.data, '{}')
    from event join verdict on verdict.id = event.job_id
  ),
  number_of_events as (select job_id, count(*) as events from event group by job_id),
  changed as (
    select ctid, id, kind, new_state as state, new_percent::smallint as percent, retry_count, estimated_seconds, documents::smallint, documents_done::smallint,
      last_event_seq + coalesce(events, 0) as seq, position, new_state in ('complete', 'failed') as is_over,
      case when new_state in ('complete', 'failed') then '' else label end as message,
      case when new_state in ('complete', 'failed') then null else new_step end as step,
      case when new_state in ('complete', 'failed') then null else doc_title end as doc_title,
      case when new_state = 'queued' then started_at else coalesce(started_at, now()) end as started_at,
      failure.code as error_code, failure.what as error_message,
      case when new_state = 'complete' then result end as result
    from verdict left join number_of_events on number_of_events.job_id = verdict.id left join failure on failure.job_id = verdict.id
  ),
  noted as (
    insert into job_ends_uncounted (slot, kind, state, jobs, retried, timed, time_taken, longest_time, seconds_expected)
    select date_bin('5 minutes', now(), 'epoch'), kind, state, count(*), count(*) filter (where retry_count > 0),
      count(*) filter (where is_timed), coalesce(sum(now() - started_at) filter (where is_timed), '0'),
      coalesce(max(now() - started_at) filter (where is_timed), '0'), coalesce(sum(estimated_seconds) filter (where is_timed), 0)
    -- A job that its owner took up again waited for its owner too: its time says nothing of ours.
    from (select *, state = 'complete' and retry_count = 0 as is_timed from changed where is_over) as ended
    group by kind, state
  ),
  written as (
    update jobs
    set state = changed.state, percent = changed.percent, docs_total = changed.documents, docs_complete = changed.documents_done,
      message = changed.message, last_event_seq = changed.seq, updated_at = now(), shown_position = changed.position,
      step = changed.step, current_doc = changed.doc_title, started_at = changed.started_at,
      finished_at = case when is_over then now() end, error_code = changed.error_code, error_message = changed.error_message,
      result = changed.result
    from changed
    -- The caller's lock keeps the row where it is.
    where jobs.ctid = changed.ctid and (
      jobs.state, jobs.percent, jobs.docs_total, jobs.docs_complete, jobs.message, jobs.last_event_seq, jobs.shown_position, jobs.step,
      jobs.current_doc
    ) is distinct from (
      changed.state, changed.percent, changed.documents, changed.documents_done, changed.message, changed.seq, changed.position,
      changed.step, changed.doc_title
    )
  ),
  frame as (
    select id as "jobId", kind, state, percent, message, doc_title as "currentDoc", documents_done as "docsComplete",
      documents as "docsTotal", seq, error_code as "errorCode", error_message as "errorMessage"
    from changed
    union all
    select id, kind, state, percent, message, current_doc, docs_complete, docs_total, last_event_seq, error_code, error_message
    from known where state not in ('queued', 'processing')
  )
  select
    (
      select json_agg(case when rooms is null then to_json(frame) else (to_jsonb(frame) || jsonb_build_object(
        'watchedBy', rooms, 'events', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'seq', last_event_seq + number, 'type', type, 'data', coalesce(data, '{}')
          ) order by number), '[]')
          from event join known on known.id = event.job_id where event.job_id = frame."jobId"
        )
      ))::json end)
      from frame left join watch on watch.job_id = frame."jobId"
    ),
    (
      select array_agg(task.id) from task join verdict on verdict.id = task.job_id
      where task.state = 'blocked' and task.needs <@ coalesce(met, '{}')
    )
  into frames, became_ready;

  frames := coalesce(frames, '[]');
  claimable := case
    when became_ready is not null then admit_tasks(became_ready, p_freed)
    when p_freed <> '{}' then pass_on_places(p_freed)
    else '[]'
  end;
end
$$;

revoke all on function engine.advance_jobs(uuid[], text[], jsonb, boolean) from public, anon, authenticated, service_role;
