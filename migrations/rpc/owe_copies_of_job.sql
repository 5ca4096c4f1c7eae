-- A store is to get copies of a job's objects, and the caller makes them now: they come due five minutes later, for the sweep, if
-- it does not settle them. Answers as take_owed_copies, or null when the job is gone: then nothing may be copied.
create or replace function public.owe_copies_of_job(p_job_id uuid, p_keys text[], p_store text)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  owed jsonb;
begin
  -- The lock makes an erasure of the job wait, and see the rows.
  perform 1 from jobs where id = p_job_id for key share;
  if not found then
    return null;
  end if;
  with recorded as (
    insert into owed_copies (object_key, store, due_at)
    select key, p_store, now() + interval '5 minutes' from unnest(p_keys) as key where left(key, 36) = p_job_id::text
    on conflict (object_key, store) do update set due_at = excluded.due_at
    returning id, object_key, store
  )
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', id, 'objectKey', object_key, 'store', store, 'lacking', jsonb_build_array(store)
  )), '[]') into owed
  from recorded;
  return owed;
end
$$;

revoke all on function public.owe_copies_of_job(uuid, text[], text) from public, anon, authenticated;
grant execute on function public.owe_copies_of_job(uuid, text[], text) to service_role;
