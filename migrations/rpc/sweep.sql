-- Makes good what nobody reported: expired leases, jobs past their deadline, ready work that no message announced. Jobs that
-- somebody is writing right now are left for the next sweep.
-- Answers {"expired": n, "timedOut": n, "overdue": [{"jobId", "count"}], "expiredKeys": n, "jobs": [frames]}.
create or replace function public.sweep(p_limit integer)
returns jsonb
language plpgsql
security definer
set search_path = public, pg_temp
as $$
declare
  late_jobs uuid[];
  broken_jobs uuid[];
  swept_job uuid;
  expired integer;
  overdue jsonb;
  expired_keys integer;
begin
  select array_agg(id) into late_jobs from (
    select id from jobs where state in ('queued', 'processing') and deadline_at < now()
    order by id limit p_limit for no key update skip locked
  ) as late;
  foreach swept_job in array coalesce(late_jobs, '{}')
  loop
    perform end_job(swept_job, 'failed', 'Generation failed', 'JOB_TIMEOUT', 'The job exceeded its maximum processing time');
  end loop;

  select array_agg(id) into broken_jobs from (
    select id from jobs
    where id in (select job_id from job_tasks where state = 'running' and lease_expires_at < now())
    order by id limit p_limit for no key update skip locked
  ) as broken;
  expired := take_back_leases(broken_jobs);

  -- Ready and not taken up: its message was lost, or its backoff is over. The oldest first.
  select coalesce(jsonb_agg(jsonb_build_object('jobId', job_id, 'count', waiting)), '[]') into overdue
  from (
    select job_id, count(*) as waiting
    from (
      select job_id from job_tasks where state = 'ready' and ready_at <= now() order by ready_at limit p_limit
    ) as oldest
    group by job_id
  ) as by_job;

  delete from idempotency_keys where ctid in (
    select ctid from idempotency_keys where expires_at < now() limit p_limit for update skip locked
  );
  get diagnostics expired_keys = row_count;

  perform add_up_job_ends(100000);

  -- Last, so that two sweeps at once wait for each other no longer than a commit takes.
  insert into sweep_sign (swept_at) values (now()) on conflict (only_row) do update set swept_at = excluded.swept_at;

  return jsonb_build_object(
    'expired', expired, 'timedOut', coalesce(cardinality(late_jobs), 0), 'overdue', overdue, 'expiredKeys', expired_keys,
    'jobs', job_frames(coalesce(late_jobs, '{}') || coalesce(broken_jobs, '{}'))
  );
end
$$;

revoke all on function public.sweep(integer) from public, anon, authenticated;
grant execute on function public.sweep(integer) to service_role;
