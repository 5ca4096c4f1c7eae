-- Keeps where the listener of a job of this owner stopped; the last one to say so wins.
-- Answers {"outcome": "kept"|"no_recording"|"beyond_end"|"not_found", "position", "durationSeconds"}; the artifact has to be a
-- recording of exactly this job. A player may stand a little behind the end: its clock is not exact.
create or replace function public.write_position(p_job_id uuid, p_owner_id uuid, p_artifact_id uuid, p_seconds numeric)
returns jsonb
language plpgsql
security definer
set search_path = public, engine, pg_temp
as $$
declare
  kept job_positions;
  recording job_artifacts;
begin
  perform 1 from jobs where id = p_job_id and owner_id = p_owner_id for key share;
  if not found then
    return jsonb_build_object('outcome', 'not_found');
  end if;
  select * into recording from job_artifacts
  where id = p_artifact_id and job_id = p_job_id and type in ('audio_mp3', 'audio_m4a', 'audio_m4b');
  if not found then
    return jsonb_build_object('outcome', 'no_recording');
  end if;
  if p_seconds > recording.duration_seconds + 1 then
    return jsonb_build_object('outcome', 'beyond_end', 'durationSeconds', recording.duration_seconds);
  end if;
  insert into job_positions (job_id, artifact_id, seconds) values (p_job_id, p_artifact_id, p_seconds)
  on conflict (job_id) do update
  set artifact_id = excluded.artifact_id, seconds = excluded.seconds, updated_at = now()
  returning * into kept;
  return jsonb_build_object('outcome', 'kept', 'position', position_document(kept));
end
$$;

revoke all on function public.write_position(uuid, uuid, uuid, numeric) from public, anon, authenticated;
grant execute on function public.write_position(uuid, uuid, uuid, numeric) to service_role;
