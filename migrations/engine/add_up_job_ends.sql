-- Adds up the ends of jobs that were noted since the last time, at most p_limit notes, and forgets what no window reaches any more.
create or replace function engine.add_up_job_ends(p_limit integer)
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
begin
  with taken as (
    delete from job_ends_uncounted where id in (
      select id from job_ends_uncounted order by id limit p_limit for update skip locked
    )
    returning *
  ),
  -- Ten jobs of a kind weigh about twice as much as all before them. In the order of the key, as below.
  paced as (
    insert into job_paces as known (kind, seconds_taken, seconds_expected)
    select kind, extract(epoch from sum(time_taken)) / sum(timed), sum(seconds_expected)::double precision / sum(timed)
    from taken where timed > 0 and seconds_expected > 0 group by kind order by kind
    on conflict (kind) do update set
      seconds_taken = known.seconds_taken + (excluded.seconds_taken - known.seconds_taken) * (
        select 1 - power(0.9, sum(timed)) from taken where taken.kind = known.kind and seconds_expected > 0
      ),
      seconds_expected = known.seconds_expected + (excluded.seconds_expected - known.seconds_expected) * (
        select 1 - power(0.9, sum(timed)) from taken where taken.kind = known.kind and seconds_expected > 0
      )
  )
  -- In the order of the key, so that two sweeps at once can't wait for each other in a circle.
  insert into job_ends as known (slot, kind, state, jobs, retried, timed, time_taken, longest_time)
  select slot, kind, state, sum(jobs), sum(retried), sum(timed), sum(time_taken), max(longest_time)
  from taken group by slot, kind, state order by slot, kind, state
  on conflict (slot, kind, state) do update set
    jobs = known.jobs + excluded.jobs, retried = known.retried + excluded.retried, timed = known.timed + excluded.timed,
    time_taken = known.time_taken + excluded.time_taken, longest_time = greatest(known.longest_time, excluded.longest_time);

  delete from job_ends where slot < now() - interval '2 days';
end
$$;

revoke all on function engine.add_up_job_ends(integer) from public, anon, authenticated, service_role;
