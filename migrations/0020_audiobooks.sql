-- A reading has an audiobook, and remembers where its listener stopped.

alter table public.job_artifacts drop constraint job_artifacts_type_check;
alter table public.job_artifacts add constraint job_artifacts_type_check check (
  type in ('text', 'json', 'pdf', 'audio_mp3', 'audio_m4a', 'audio_m4b', 'image')
);

create table public.job_positions (
  job_id uuid primary key references public.jobs (id) on delete cascade,
  artifact_id uuid not null references public.job_artifacts (id) on delete cascade,
  seconds numeric(10, 3) not null check (seconds >= 0),
  updated_at timestamptz not null default now()
);
create index job_positions_of_artifact on public.job_positions (artifact_id);
alter table public.job_positions enable row level security;
revoke all on public.job_positions from public, anon, authenticated, service_role;
