-- Before an object is stored that an owner's later jobs may find: records its removal so many days ahead. Answers whether the job
-- that makes it still exists; if not, nothing may be stored.
create or replace function public.record_cached_object(p_object_key text, p_job_id uuid, p_days integer)
returns boolean
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  of_owner text;
begin
  -- The lock makes an erasure of the job wait, and see the row.
  select owner_key into of_owner from jobs where id = p_job_id for key share;
  if not found then
    return false;
  end if;
  insert into removals (object_key, owner_key, job_id, due_at)
  values (p_object_key, of_owner, p_job_id, now() + make_interval(days => p_days));
  return true;
end
$$;

revoke all on function public.record_cached_object(text, uuid, integer) from public, anon, authenticated;
grant execute on function public.record_cached_object(text, uuid, integer) to service_role;
