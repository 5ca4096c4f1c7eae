-- The object key of the picture that was uploaded with the start of this job, for the holder of a link that was signed for it. Null
-- when there is none.
create or replace function public.read_upload(p_job_id uuid)
returns text
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select substr(picture #>> '{}', length('stored:') + 1)
    from jobs cross join lateral jsonb_path_query(params, '$.** ? (@.type() == "string" && @ starts with "stored:")') as picture
    where id = p_job_id and (picture #>> '{}') like 'stored:' || id || '/source.%'
    limit 1
  );
end
$$;

revoke all on function public.read_upload(uuid) from public, anon, authenticated;
grant execute on function public.read_upload(uuid) to service_role;
