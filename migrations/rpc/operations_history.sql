-- How the last 48 hours went, and what the last 30 days cost, the oldest first; hours and days in which nothing was are there too.
-- Of the queue it has the longest of an hour, and null where no sweep looked.
-- Answers {"hours": [{"hour", "completed", "failed", "cancelled", "waiting", "running", "longestWaitSeconds"}],
-- "days": [{"day", "microUsd", "calls"}]}. Days are those of UTC.
create or replace function public.operations_history()
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    with hours as (
      select hour from generate_series(date_bin('1 hour', now(), 'epoch') - interval '47 hours', now(), interval '1 hour') as series (hour)
    ),
    ended as (
      select date_bin('1 hour', slot, 'epoch') as hour,
        sum(jobs) filter (where state = 'complete') as completed,
        sum(jobs) filter (where state = 'failed') as failed,
        sum(jobs) filter (where state = 'cancelled') as cancelled
      from (select slot, state, jobs from job_ends union all select slot, state, jobs from job_ends_uncounted) as job_end
      where slot > now() - interval '2 days'
      group by 1
    ),
    queued as (
      select date_bin('1 hour', slot, 'epoch') as hour, max(waiting) as waiting, max(running) as running, max(longest_wait) as longest_wait
      from queue_slots group by 1
    ),
    days as (
      select day::date from generate_series(
        (now() at time zone 'utc')::date - interval '29 days', (now() at time zone 'utc')::date, interval '1 day'
      ) as series (day)
    ),
    spent as (
      select day, sum(micro_usd) as micro_usd, sum(calls) as calls from provider_days
      where day > (now() at time zone 'utc')::date - 30
      group by day
    )
    select jsonb_build_object(
      'hours', (
        select jsonb_agg(jsonb_build_object(
          'hour', hour, 'completed', coalesce(completed, 0), 'failed', coalesce(failed, 0), 'cancelled', coalesce(cancelled, 0),
          'waiting', waiting, 'running', running, 'longestWaitSeconds', extract(epoch from longest_wait)
        ) order by hour)
        from hours left join ended using (hour) left join queued using (hour)
      ),
      'days', (
        select jsonb_agg(jsonb_build_object('day', day, 'microUsd', coalesce(micro_usd, 0), 'calls', coalesce(calls, 0)) order by day)
        from days left join spent using (day)
      )
    )
  );
end
$$;

revoke all on function public.operations_history() from public, anon, authenticated;
grant execute on function public.operations_history() to service_role;
