-- Finished storybooks. A book outlives the job that made it: cleaning up jobs never takes somebody's book away.

create table public.storybooks (
  -- The job's own id: a job makes one book, and making it twice finds the same row.
  id uuid primary key,
  owner_id uuid not null,
  kind text not null check (kind in ('storybook', 'auto-story')),
  title text not null,
  story text not null,
  audience text not null,
  character_description text,
  -- As the job's result has them; `generatedImage` names the stored object (`stored:{key}`), for which the API signs links.
  pages jsonb not null,
  has_errors boolean not null default false,
  warning text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index storybooks_of_owner on public.storybooks (owner_id, created_at desc, id desc);

alter table public.storybooks enable row level security;
revoke all on public.storybooks from public, anon, authenticated, service_role;
grant select on public.storybooks to authenticated;
create policy storybooks_owner_reads on public.storybooks for select to authenticated
  using (owner_id = (select auth.uid()));
