// The last words of `npm start`: where it runs, and a command to paste.

export function readyText({ url, supabaseUrl, took }) {
  const signUp = [
    `curl -s ${url}/api/auth/signup -H 'Content-Type: application/json' \\`,
    `  -d '{"email":"you@example.com","password":"correct horse battery","name":"You"}'`,
  ];
  return [
    "",
    `✓ Ready on ${url} after ${took} (Supabase on ${supabaseUrl}; logs in .local/logs; Ctrl-C stops everything). Sign up:`,
    "",
    ...signUp.map((line) => `    ${line}`),
    "",
  ].join("\n");
}
