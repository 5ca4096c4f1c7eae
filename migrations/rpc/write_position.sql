-- Keeps where the listener of a job of this owner stopped; the last one to say so wins.
-- Answers {"outcome": "kept"|"no_recording"|"not_found", "position"}; the artifact has to be a recording of exactly this job.
create or replace function public.write_position(p_job_id uuid, p_owner_id uuid, p_artifact_id uuid, p_seconds numeric)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  kept job_positions;
begin
  perform 1 from jobs where id = p_job_id and owner_id = p_owner_id for key share;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  insert into job_positions (job_id, artifact_id, seconds)
  select job_id, id, p_seconds
  from job_artifacts
  where id = p_artifact_id and job_id = p_job_id and type in ('audio_mp3', 'audio_m4a', 'audio_m4b')
  on conflict (job_id) do update
  set artifact_id = excluded.artifact_id, seconds = excluded.seconds, updated_at = now()
  returning * into kept;
  if kept.job_id is null then
    return jsonb_build_object('outcome', 'no_recording');
  end if;
  return jsonb_build_object('outcome', 'kept', 'position', position_document(kept));
end
$$;

revoke all on function public.write_position(uuid, uuid, uuid, numeric) from public, anon, authenticated;
grant execute on function public.write_position(uuid, uuid, uuid, numeric) to service_role;
