-- How the system is: what is unfinished now, and how jobs ended within the last 24 hours. Nothing here reads finished jobs: ends
-- are added up by five minutes as they happen. docs/decisions/0010-health-figures.md says what each number means.
-- Answers {"oldestWaitingSince", "readyTasks", "runningTasks", "oldestRunningSince", "oldestSnapshotSince", "stuckJobs",
-- "sweptAt", "lineWaitsSince", "paused": [{"kind", "pausedAt"}], "kinds": [{"kind", "pending", …}]}.
create or replace function public.job_stats(p_stuck_after_seconds integer)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
declare
  -- Under way, though their rows may not say so yet: see engine.job_as_it_runs.
  running_jobs uuid[] := array(select distinct job_id from job_tasks where state = 'running');
begin
  return (
    with job_end as (
      select slot, kind, state, jobs, retried, timed, time_taken, longest_time from job_ends
      where slot > now() - interval '24 hours'
      union all
      select slot, kind, state, jobs, retried, timed, time_taken, longest_time from job_ends_uncounted
      where slot > now() - interval '24 hours'
    ),
    ended as (
      select kind,
        sum(jobs) filter (where state = 'complete') as completed,
        sum(jobs) filter (where state = 'failed') as failed,
        sum(jobs) filter (where state = 'cancelled') as cancelled,
        sum(retried) filter (where state in ('complete', 'failed')) as retried,
        sum(timed) as timed,
        sum(time_taken) as time_taken,
        max(longest_time) as longest_time,
        sum(jobs) filter (where state = 'complete' and slot > now() - interval '1 hour') as completed_last_hour,
        sum(jobs) filter (where state = 'failed' and slot > now() - interval '1 hour') as failed_last_hour
      from job_end group by kind
    ),
    unfinished as (
      select kind,
        count(*) filter (where is_waiting) as pending,
        count(*) filter (where not is_waiting) as processing,
        -- A job that was taken up again waits since then, not since it was created.
        min(case when retry_count > 0 then updated_at else created_at end) filter (where is_waiting) as waiting_since
      from jobs cross join lateral (select state = 'queued' and id <> all (running_jobs) as is_waiting) as told
      where finished_at is null
      group by kind
    ),
    by_kind as (
      select kind, pending, processing, waiting_since, completed, failed, cancelled, retried, timed, time_taken, longest_time, completed_last_hour,
        failed_last_hour
      from unfinished full join ended using (kind)
    )
    select jsonb_build_object(
      'oldestWaitingSince', (select min(waiting_since) from unfinished),
      -- One count per lane, each over the lane's index.
      'readyTasks', (select count(*) from job_tasks where lane = 'fair') + (select count(*) from job_tasks where lane = 'held')
        + (select count(*) from job_tasks where lane = 'again' and ready_at <= now())
        + (select count(*) from job_tasks where lane = 'alone' and ready_at <= now()),
      'runningTasks', (select count(*) from job_tasks where state = 'running'),
      'oldestRunningSince', (select min(started_at) from job_tasks where state = 'running'),
      -- A transaction that keeps its snapshot open holds back vacuum, and every claim walks over what it could not remove.
      'oldestSnapshotSince', (
        select min(xact_start) from pg_stat_activity
        where backend_type = 'client backend' and backend_xmin is not null and datname = current_database()
          and xact_start < now() - interval '1 minute'
      ),
      -- Under way, and none of its tasks beat, ended or became ready for so long. A pause that is still to end is not silence.
      'stuckJobs', (
        select count(*) from jobs
        where finished_at is null and (state = 'processing' or id = any (running_jobs)) and not exists (
          select from job_tasks
          where job_tasks.job_id = jobs.id
            and greatest(heartbeat_at, job_tasks.finished_at, ready_at) > now() - make_interval(secs => p_stuck_after_seconds)
        )
      ),
      'sweptAt', (select swept_at from sweep_sign),
      'lineWaitsSince', (select ready_at from job_tasks where lane = 'fair' order by priority desc, virtual_start, ready_at limit 1),
      'paused', (
        select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'pausedAt', paused_at) order by kind), '[]') from paused_kinds
      ),
      'spend', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'provider', provider, 'microUsd', micro_usd, 'calls', calls, 'unknownFates', unknown_fates
        ) order by provider), '[]')
        from provider_days where day = (now() at time zone 'utc')::date
      ),
      'kinds', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'kind', kind, 'waitingSince', waiting_since, 'pending', coalesce(pending, 0), 'processing', coalesce(processing, 0),
          'completed', coalesce(completed, 0), 'failed', coalesce(failed, 0), 'cancelled', coalesce(cancelled, 0),
          'retried', coalesce(retried, 0), 'timed', coalesce(timed, 0),
          'secondsTaken', coalesce(extract(epoch from time_taken), 0),
          'longestSeconds', coalesce(extract(epoch from longest_time), 0),
          'completedLastHour', coalesce(completed_last_hour, 0), 'failedLastHour', coalesce(failed_last_hour, 0)
        ) order by kind), '[]')
        from by_kind
      )
    )
  );
end
$$;

revoke all on function public.job_stats(integer) from public, anon, authenticated;
grant execute on function public.job_stats(integer) to service_role;
