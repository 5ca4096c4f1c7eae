-- Makes good what nobody reported, at most p_limit of each kind of trouble in one transaction: expired leases, jobs that nobody
-- waits for any more or past their deadline, places that nobody filled, and what is old enough to go. Jobs that somebody is
-- writing right now are left for the next sweep.
-- Answers {"expired": n, "timedOut": n, "cancelled": n, "overdue": [{"jobId", "count"}], "expiredKeys": n, "pruned": n,
-- "deliveriesDue": whether some are, "hasMore": whether another sweep at once would find work, "workers": how many hold leases,
-- "lostCalls": [{"jobId", "task", "provider", "capability"}], "jobs": [frame]}.
create or replace function public.sweep(p_limit integer, p_retention_days integer)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
set enable_seqscan = off
set jit = off
as $$
declare
  overdue_jobs uuid[] := lock_overdue_jobs(p_limit);
  late_jobs uuid[];
  broken_jobs uuid[];
  short_owners text[] := owners_with_places(p_limit);
  frames jsonb := '[]';
  taken jsonb;
  overdue jsonb;
  expired_keys integer;
  pruned integer;
  lost_calls jsonb;
begin
  select array_agg(id) into late_jobs from (
    select id from jobs where finished_at is null and deadline_at < now() and id <> all (coalesce(overdue_jobs, '{}'))
    order by id limit p_limit for no key update skip locked
  ) as late;
  select array_agg(id) into broken_jobs from (
    select id from jobs
    where id in (select job_id from job_tasks where state = 'running' and lease_expires_at < now() limit p_limit)
      and id <> all (coalesce(late_jobs, '{}') || coalesce(overdue_jobs, '{}'))
    order by id for no key update skip locked
  ) as broken;
  -- All owners at once, in order: what follows locks some of them again, and each part in an order of its own.
  perform lock_owners(array(select owner_key from jobs where id = any (overdue_jobs || late_jobs || broken_jobs)) || short_owners, true);

  if overdue_jobs is not null then
    frames := end_jobs(overdue_jobs, 'cancelled', 'JOB_CANCELLED') -> 'jobs';
  end if;
  if late_jobs is not null then
    frames := frames || (end_jobs(late_jobs, 'failed', 'JOB_TIMEOUT') -> 'jobs');
  end if;

  taken := take_back_leases(array(
    select id from job_tasks where job_id = any (broken_jobs) and state = 'running' and lease_expires_at < now() limit p_limit
  ));

  if short_owners is not null then
    perform admit_tasks('{}', short_owners);
  end if;

  -- Ready and not taken up: its message was lost, or its pause is over. The oldest first.
  select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'count', waiting)), '[]') into overdue
  from (select job_id, count(*) as waiting from claimable_tasks(p_limit) group by job_id) as by_job;

  delete from idempotency_keys where ctid in (
    select ctid from idempotency_keys where expires_at < now() limit p_limit for update skip locked
  );
  get diagnostics expired_keys = row_count;
  delete from budgeted_starts where ctid in (
    select ctid from budgeted_starts where started_at < now() - interval '1 day' order by started_at limit p_limit for update skip locked
  );
  -- Only today's hold a budget; what a provider's days cost names nobody and stays.
  delete from owner_days where ctid in (
    select ctid from owner_days where day < (now() at time zone 'utc')::date - 1 order by day limit p_limit for update skip locked
  );
  delete from watches where watched_until < now();
  pruned := prune_jobs(p_retention_days, p_limit);
  delete from webhook_deliveries where ctid in (
    select ctid from webhook_deliveries
    where state <> 'pending' and created_at < now() - make_interval(days => p_retention_days)
    order by created_at limit p_limit for update skip locked
  );
  perform add_up_job_ends(100000);
  -- Once a minute, however often a sweep that found much is repeated.
  if not exists (select from sweep_sign where swept_at > now() - interval '30 seconds') then
    perform note_queue();
  end if;

  lost_calls := settle_lost_calls(p_limit);

  -- Last, so that two sweeps at once wait for each other no longer than a commit takes.
  insert into sweep_sign (swept_at) values (now()) on conflict (only_row) do update set swept_at = excluded.swept_at;

  return jsonb_build_object(
    'expired', taken -> 'expired', 'timedOut', coalesce(cardinality(late_jobs), 0),
    'cancelled', coalesce(cardinality(overdue_jobs), 0), 'overdue', overdue, 'expiredKeys', expired_keys,
    'deliveriesDue', exists (select from webhook_deliveries where state = 'pending' and next_attempt_at <= now()),
    'pruned', pruned, 'workers', (select count(distinct leased_by) from job_tasks where state = 'running'), 'jobs', frames || (taken -> 'jobs'),
    'lostCalls', lost_calls,
    'hasMore', greatest(
      (taken ->> 'expired')::integer, cardinality(late_jobs), cardinality(overdue_jobs), expired_keys, pruned, jsonb_array_length(lost_calls)
    ) >= p_limit
  );
end
$$;

revoke all on function public.sweep(integer, integer) from public, anon, authenticated;
grant execute on function public.sweep(integer, integer) to service_role;
