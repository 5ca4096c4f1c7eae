-- Completes those of these jobs whose tasks are all done, by a statement that asks little: the last task of each has put out its
-- result. Jobs of documents, which are counted, are left to advance_jobs, as are those in which an optional task failed and those
-- that begin a second time. The caller holds the jobs' row locks. p_waiting are those whose rows do not say yet that they began.
-- p_events are appended before the end: [{"jobId", "type", "data"}], or null.
-- Answers the jobs that are complete now; null when none is.
create or replace function engine.complete_jobs(p_job_ids uuid[], p_results jsonb[], p_waiting uuid[], p_events jsonb)
returns uuid[]
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  event_counts integer[];
  completed uuid[];
begin
  if p_events is not null then
    event_counts := array(
      select (select count(*) from jsonb_array_elements(p_events) as event where (event ->> 'jobId')::uuid = job_id)
      from unnest(p_job_ids) as job_id
    );
  end if;
  with written as (
    update jobs
    set state = 'complete', percent = 100, message = '', step = null, current_doc = null, shown_position = null,
      started_at = coalesce(started_at, begun_at), finished_at = now(), updated_at = now(), result = final.result,
      last_event_seq = last_event_seq + (state = 'queued')::integer + coalesce(given, 0) + 1
    from unnest(p_job_ids, p_results, event_counts) as final (job_id, result, given)
    cross join lateral (
      select bool_and(state = 'done') as is_whole, max(doc_num) as last_document, min(started_at) as begun_at
      from job_tasks where job_id = final.job_id
    ) as tally
    where jobs.id = final.job_id and is_whole and last_document is null and (state = 'processing' or (state = 'queued' and started_at is null))
    returning jobs.id, kind, base_percent, retry_count, started_at, estimated_seconds, last_event_seq, coalesce(given, 0) as given
  ),
  appended as (
    insert into job_events (job_id, seq, type, data)
    select id, last_event_seq, 'complete', '{"percent": 100}' from written
    union all
    select id, last_event_seq - given - 1, 'started', jsonb_build_object('percent', base_percent) from written where id = any (p_waiting)
  ),
  noted as (
    insert into job_ends_uncounted (slot, kind, state, jobs, retried, timed, time_taken, longest_time, seconds_expected)
    select date_bin('5 minutes', now(), 'epoch'), kind, 'complete', count(*), count(*) filter (where retry_count > 0),
      count(*) filter (where retry_count = 0), coalesce(sum(now() - started_at) filter (where retry_count = 0), '0'),
      coalesce(max(now() - started_at) filter (where retry_count = 0), '0'),
      coalesce(sum(estimated_seconds) filter (where retry_count = 0), 0)
    from written group by kind
  )
  select array_agg(id) into completed from written;
  if p_events is not null then
    insert into job_events (job_id, seq, type, data)
    select id, last_event_seq - 1 - count(*) over (partition by id) + row_number() over (partition by id order by place), event ->> 'type',
      coalesce(event -> 'data', '{}')
    from jsonb_array_elements(p_events) with ordinality as listed (event, place)
    join jobs on id = (event ->> 'jobId')::uuid
    where id = any (completed);
  end if;
  return completed;
end
$$;

revoke all on function engine.complete_jobs(uuid[], jsonb[], uuid[], jsonb) from public, anon, authenticated, service_role;
