-- p_seats watch the job: for so many seconds its changes are published to its room. A job that has ended changes no more.
-- Answers {"ownerId", "jobs": [frame with the events after p_after]}, or null when there is no such job.
create or replace function public.watch_job(p_job_id uuid, p_after bigint, p_seconds integer, p_seats integer default 1)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  known_owner_id uuid;
  known_owner_key text;
  is_over boolean;
begin
  -- Whoever writes the job has either committed, and is read below, or waits for this lock and then finds the watch.
  select owner_id, owner_key, finished_at is not null into known_owner_id, known_owner_key, is_over from jobs where id = p_job_id for share;
  if not found then
    return null;
  end if;
  if not is_over then
    perform watch_room('job:' || p_job_id, p_seconds, p_seats);
    -- The same for a claim that begins the job, which writes no row of it. The last of all locks.
    perform pg_advisory_xact_lock(2, hashtext(known_owner_key) & 15);
  end if;
  return jsonb_build_object('ownerId', known_owner_id, 'jobs', frames_since(array[p_job_id], p_job_id, p_after, null));
end
$$;

revoke all on function public.watch_job(uuid, bigint, integer, integer) from public, anon, authenticated;
grant execute on function public.watch_job(uuid, bigint, integer, integer) to service_role;
