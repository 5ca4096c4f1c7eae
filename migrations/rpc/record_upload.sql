-- Before the picture of a job that is about to be started is stored: whether the start would be refused, and if not, a recorded
-- removal of the picture's key, which the start takes back. What no start has claimed within the hour is deleted by the sweep.
-- Answers null when the removal is recorded, and otherwise what start_job would answer.
create or replace function public.record_upload(
  p_object_key text, p_job_id uuid, p_owner_key text, p_kind text, p_idempotency jsonb, p_limits jsonb
)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  refused jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended(p_owner_key, 0));
  refused := coalesce(recall_key(p_owner_key, p_idempotency), over_limit(p_owner_key, p_kind, p_limits));
  if refused is null then
    -- No request lasts an hour, not even one whose answer came too late.
    insert into removals (object_key, owner_key, job_id, due_at)
    values (p_object_key, p_owner_key, p_job_id, now() + interval '1 hour');
  end if;
  return refused;
end
$$;

revoke all on function public.record_upload(text, uuid, text, text, jsonb, jsonb) from public, anon, authenticated;
grant execute on function public.record_upload(text, uuid, text, text, jsonb, jsonb) to service_role;
