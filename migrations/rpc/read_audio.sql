-- The MP3 and the M4A of the document whose audio this artifact is: exactly this job's, this owner's and this document's, never a
-- near one. Null when there is none. For the holder of a signed link, who need not be the owner, p_owner_id is null.
create or replace function public.read_audio(p_job_id uuid, p_artifact_id uuid, p_owner_id uuid)
returns json
language plpgsql
stable
security definer
set search_path = public, engine, pg_temp
as $$
begin
  return (
    select json_agg(twin order by twin.type = 'audio_mp3' desc)
    from job_artifacts as asked
    join jobs on jobs.id = asked.job_id and (p_owner_id is null or jobs.owner_id = p_owner_id)
    join artifact_documents as twin on twin."jobId" = asked.job_id and twin."docNum" = asked.doc_num
      and twin.type in ('audio_mp3', 'audio_m4a')
    where asked.id = p_artifact_id and asked.job_id = p_job_id and asked.type in ('audio_mp3', 'audio_m4a')
  );
end
$$;

revoke all on function public.read_audio(uuid, uuid, uuid) from public, anon, authenticated;
grant execute on function public.read_audio(uuid, uuid, uuid) to service_role;
