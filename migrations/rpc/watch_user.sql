-- A user watches all own jobs: for so many seconds their changes are published to the user's room.
-- Answers {"ownerId", "jobs": [frame with its events]} of the unfinished jobs and of those in p_known; with the last event that the
-- user has seen also of all that changed since then. Events are dated by the beginning of their transaction, so that those of the
-- seconds before are answered again: a client knows them by their numbers.
create or replace function public.watch_user(
  p_user_id uuid, p_after_job_id uuid, p_after_seq bigint, p_known uuid[], p_seconds integer, p_seats integer default 1
)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  since timestamptz;
  shown uuid[];
begin
  -- The lock of start_job: a start has either committed, and is read below, or comes later and finds the watch.
  perform pg_advisory_xact_lock_shared(hashtextextended('user:' || p_user_id, 0));
  perform watch_room('user:' || p_user_id, p_seconds, p_seats);
  -- As in watch_job.
  perform from jobs where owner_key = 'user:' || p_user_id and finished_at is null order by id for share;
  perform pg_advisory_xact_lock(2, hashtext('user:' || p_user_id) & 15);
  select job_events.created_at - interval '5 seconds' into since
  from job_events join jobs on jobs.id = job_id
  where job_id = p_after_job_id and seq = p_after_seq and owner_id = p_user_id;
  shown := array(
    select id from jobs where owner_key = 'user:' || p_user_id and finished_at is null
    union
    select id from jobs where id = any (p_known) and owner_id = p_user_id
    union
    select id from jobs where owner_id = p_user_id and updated_at >= since
  );
  return jsonb_build_object('ownerId', p_user_id, 'jobs', frames_since(shown, p_after_job_id, p_after_seq, since));
end
$$;

revoke all on function public.watch_user(uuid, uuid, bigint, uuid[], integer, integer) from public, anon, authenticated;
grant execute on function public.watch_user(uuid, uuid, bigint, uuid[], integer, integer) to service_role;
