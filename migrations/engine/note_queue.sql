-- Notes how long the queue is, as the longest of its five minutes, and forgets what is older than two days.
create or replace function engine.note_queue()
returns void
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  -- Under way, though their rows may not say so yet: see job_as_it_runs.
  running_jobs uuid[] := array(select distinct job_id from job_tasks where state = 'running');
begin
  insert into queue_slots as known (slot, waiting, running, longest_wait)
  select
    date_bin('5 minutes', now(), 'epoch'), count(*) filter (where is_waiting), count(*) filter (where not is_waiting),
    -- A job that was taken up again waits since then, not since it was created.
    coalesce(now() - min(case when retry_count > 0 then updated_at else created_at end) filter (where is_waiting), interval '0')
  from jobs cross join lateral (select state = 'queued' and id <> all (running_jobs) as is_waiting) as told
  where finished_at is null
  on conflict (slot) do update set
    waiting = greatest(known.waiting, excluded.waiting), running = greatest(known.running, excluded.running),
    longest_wait = greatest(known.longest_wait, excluded.longest_wait);

  delete from queue_slots where slot < now() - interval '2 days';
end
$$;

revoke all on function engine.note_queue() from public, anon, authenticated, service_role;
