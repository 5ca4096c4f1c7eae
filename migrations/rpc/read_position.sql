-- Where the listener of a job of this owner stopped.
-- Answers {"position": null where nobody has listened yet}, or null when there is no such job or it is somebody else's.
create or replace function public.read_position(p_job_id uuid, p_owner_id uuid)
returns jsonb
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select jsonb_build_object('position', (
      select position_document(job_positions) from job_positions where job_id = jobs.id
    ))
    from jobs where id = p_job_id and owner_id = p_owner_id
  );
end
$$;

revoke all on function public.read_position(uuid, uuid) from public, anon, authenticated;
grant execute on function public.read_position(uuid, uuid) to service_role;
