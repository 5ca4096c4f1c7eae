-- The one place where dependents become ready, progress is computed and a job is done or failed, for a set of jobs in a fixed
-- number of statements. The caller holds the jobs' row locks, so that the last two siblings can't miss each other, and has called
-- skip_doomed_tasks if it made tasks fail or planned some. p_events are appended first: [{"jobId", "type", "data"}]. p_freed
-- names the owner of each place that became free. p_has_run: a task of each job was claimed.
-- Answers what became claimable, [{"jobId", "count"}], and the frames of those jobs that somebody watches.
create or replace function engine.advance_jobs(
  p_job_ids uuid[], p_freed text[], p_events jsonb, p_has_run boolean, out claimable jsonb, out frames jsonb
)
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  became_ready uuid[];
begin
  -- What concerns few jobs is asked for each of them and only of those: a line's subquery costs nothing where its condition on that
  -- job is false, a join over all of them costs its tables each time.
  with known as materialized (
    select ctid, id, owner_key, kind, state, case when p_has_run then greatest(percent, base_percent) else percent end as percent, base_percent,
      message, step, current_doc, docs_total, last_event_seq, retry_count, started_at, estimated_seconds
    from jobs where id = any (p_job_ids) and state in ('queued', 'processing')
  ),
  verdict as materialized (
    select known.ctid, id, kind, known.state, percent, last_event_seq, retry_count, estimated_seconds,
      coalesce(started_at, case when p_has_run then coalesce(begun_at, now()) end) as started_at, blocked, met, result,
      greatest(docs_total, documents) as documents, coalesce(documents_done, 0) as documents_done, shown.position,
      coalesce(shown.label, message) as label, coalesce(shown.step, known.step) as step, coalesce(shown.doc_title, current_doc) as doc_title,
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
      end as new_percent
    from known
    cross join lateral (
      select count(*) as tasks,
        count(*) filter (where state in ('blocked', 'ready', 'running')) as unsettled,
        count(*) filter (where state = 'blocked') as blocked,
        count(*) filter (where state = 'running') as running,
        count(*) filter (where state in ('failed', 'skipped', 'cancelled') and not optional) as failed_required,
        sum(points * case when state = 'running' then progress when state in ('blocked', 'ready') then 0 else 1 end) as earned,
        array_agg(name) filter (where state = 'done' or (optional and state in ('failed', 'skipped'))) as met,
        (array_agg(output) filter (where name = 'finalize' and output is not null))[1] as result,
        max(doc_num) as last_document, min(started_at) as begun_at
      from job_tasks where job_id = known.id
    ) as tally
    left join lateral (
      select count(*) as documents, count(*) filter (where is_done) as documents_done
      from (
        select bool_and(state = 'done') as is_done from job_tasks
        where job_id = known.id and doc_num is not null and tally.last_document is not null
        group by doc_num
      ) as by_number
    ) as document on true
    left join lateral (
      select position, label, step, doc_title from job_tasks
      -- The owner, for the index of what runs begins with the owner.
      where owner_key = known.owner_key and job_id = known.id and state = 'running' and tally.running > 0
      order by position limit 1
    ) as shown on true
    where tasks > 0
  ),
  given as (
    select job_id, type, data, row_number() over (partition by job_id order by place) as number
    from (
      select (event ->> 'jobId')::uuid as job_id, event ->> 'type' as type, event -> 'data' as data, place
      from jsonb_array_elements(p_events) with ordinality as given (event, place)
    ) as listed
  ),
  changed as materialized (
    select verdict.ctid, id, kind, verdict.state as former_state, new_state as state, percent as percent_before, new_percent::smallint as percent,
      retry_count, estimated_seconds, documents::smallint, documents_done::smallint, position, is_over,
      verdict.last_event_seq + (is_begun)::integer as seq_before_given,
      verdict.last_event_seq + is_begun::integer + coalesce(given_events, 0) + (last_event is not null)::integer as seq,
      is_begun, last_event,
      case last_event
        when 'complete' then '{"percent": 100}'
        when 'failed' then jsonb_build_object('code', failure.code, 'failed', failure.what)
        when 'progress' then jsonb_build_object(
          'percent', new_percent, 'message', label, 'docsComplete', documents_done, 'docsTotal', documents
        )
      end as last_data,
      case when not is_over then label else '' end as message,
      case when not is_over then verdict.step end as step,
      case when not is_over then doc_title end as doc_title,
      started_at,
      case when new_state = 'failed' then failure.code end as error_code,
      case when new_state = 'failed' then failure.what end as error_message,
      case when new_state = 'complete' then result end as result
    from verdict
    cross join lateral (
      select new_state in ('complete', 'failed') as is_over, verdict.state = 'queued' and new_state <> 'queued' as is_begun,
        case
          when new_state in ('complete', 'failed') then new_state
          when new_state = 'processing' and new_percent > percent then 'progress'
        end as last_event
    ) as told
    left join (select job_id, count(*) as given_events from given group by job_id) as given_to on given_to.job_id = id
    -- What failed is named, for the reader's sentence; what was only skipped follows from it. What is wrong with the client's own
    -- input is shown.
    left join lateral (
      select coalesce(min(task.error_code), 'JOB_FAILED') as code,
        coalesce(string_agg(
          distinct coalesce(task.doc_title, rtrim(task.label, '.'))
          || case when task.error_code = 'INVALID_INPUT' then ': ' || task.error_message else '' end,
          ', '
        ), '') as what
      from job_tasks as task
      where task.job_id = verdict.id and task.state = 'failed' and not task.optional and new_state = 'failed'
    ) as failure on true
  ),
  event as (
    select id as job_id, seq_before_given as seq, 'started' as type, jsonb_build_object('percent', percent_before) as data
    from changed where is_begun
    union all
    select job_id, seq_before_given + number, type, data from given join changed on id = job_id
    union all
    select id, seq, last_event, last_data from changed where last_event is not null
  ),
  appended as (
    insert into job_events (job_id, seq, type, data) select job_id, seq, type, coalesce(data, '{}') from event
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
  )
  select array_agg(task.id) into became_ready
  from verdict join job_tasks as task on task.job_id = verdict.id
  where blocked > 0 and task.state = 'blocked' and task.needs <@ coalesce(met, '{}');

  frames := '[]';
  if exists (select from watches) then
    frames := coalesce(watched_frames(p_job_ids), '[]');
  end if;
  claimable := case
    when became_ready is not null then admit_tasks(became_ready, p_freed)
    when p_freed <> '{}' then pass_on_places(p_freed)
    else '[]'
  end;
end
$$;

revoke all on function engine.advance_jobs(uuid[], text[], jsonb, boolean) from public, anon, authenticated, service_role;
