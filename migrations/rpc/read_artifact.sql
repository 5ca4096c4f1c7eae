-- One artifact by its id, for who holds a signed URL of it. Null when there is none.
create or replace function public.read_artifact(p_artifact_id uuid)
returns json
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (select row_to_json(document) from artifact_documents as document where id = p_artifact_id);
end
$$;

revoke all on function public.read_artifact(uuid) from public, anon, authenticated;
grant execute on function public.read_artifact(uuid) to service_role;
