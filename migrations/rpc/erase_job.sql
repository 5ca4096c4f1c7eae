-- Erases a finished job of this owner: its rows now, its objects by the removals that are recorded.
-- Answers {"outcome": "erased"|"unfinished"|"not_found"}.
create or replace function public.erase_job(p_job_id uuid, p_owner_id uuid)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  ended_at timestamptz;
begin
  select finished_at into ended_at from jobs where id = p_job_id and owner_id = p_owner_id for update;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  elsif ended_at is null then
    return jsonb_build_object('outcome', 'unfinished');
  end if;
  perform erase_jobs(array[p_job_id]);
  return jsonb_build_object('outcome', 'erased');
end
$$;

revoke all on function public.erase_job(uuid, uuid) from public, anon, authenticated;
grant execute on function public.erase_job(uuid, uuid) to service_role;
