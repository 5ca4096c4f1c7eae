// The frame around every page, and which page an address means.
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import { AccountPage } from "./account/account_page.js";
import { SignInPage } from "./account/sign_in_page.js";
import { NewPage } from "./create/new_page.js";
import { session, signOut } from "./data/session.js";
import { useStore } from "./data/store.js";
import { JobPage } from "./jobs/job_page.js";
import { LibraryPage } from "./library/library_page.js";
import { go, href, usePath } from "./router.js";
import { Button } from "./ui/button.js";
import { NetworkNotice } from "./ui/network_notice.js";
import { Waiting } from "./ui/progress.js";
import { Toasts } from "./ui/toasts.js";

const OperationsPage = lazy(() => import("./operations/operations_page.js"));
const ReferencePage = lazy(() => import("./reference/reference_page.js"));

function pageAt(path: string, isSignedIn: boolean): ReactNode {
  const [, first = "", second] = path.split("/");
  if (first === "operations") return <OperationsPage />;
  if (first === "reference") return <ReferencePage />;
  if (!isSignedIn) return <SignInPage isNew={first !== "signin"} key={first} />;
  if (first === "new") return <NewPage kind={second} />;
  if (first === "jobs" && second) return <JobPage id={second} key={second} />;
  if (first === "account") return <AccountPage />;
  return <LibraryPage />;
}

export function App() {
  const path = usePath();
  const signedIn = useStore(session);
  return (
    <>
      <button type="button" className="skip" onClick={() => document.getElementById("main")?.focus()}>
        Skip to content
      </button>
      <Masthead path={path} isSignedIn={signedIn !== null} />
      <Content path={path}>
        <Suspense fallback={<Waiting for="the page" />}>{pageAt(path, signedIn !== null)}</Suspense>
      </Content>
      <footer className="footer">
        <div className="footer-inner">
          <span>One in a Billion</span>
          <a href={href("/reference")}>Interface</a>
          <a href={href("/operations")}>Operations</a>
        </div>
      </footer>
      <NetworkNotice />
      <Toasts />
    </>
  );
}

/** A new page begins at its top, and screen readers begin to read there. */
function Content({ path, children }: { path: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    scrollTo(0, 0);
    main.current?.focus();
  }, [path]);
  return (
    <main id="main" ref={main} tabIndex={-1}>
      {children}
    </main>
  );
}

function Masthead({ path, isSignedIn }: { path: string; isSignedIn: boolean }) {
  const current = (start: string, exact = false) =>
    (exact ? path === start : path.startsWith(start)) ? ("page" as const) : undefined;
  return (
    <header className="masthead">
      <div className="masthead-inner">
        <a className="brand" href={href("/")} aria-label="One in a Billion">
          <img src="/console/icon.svg" alt="" width="28" height="28" />
          <span>One in a Billion</span>
        </a>
        <nav aria-label="Main">
          {isSignedIn ? (
            <>
              <a href={href("/")} aria-current={current("/", true)}>
                Library
              </a>
              <a href={href("/new")} aria-current={current("/new")}>
                New
              </a>
              <a href={href("/account")} aria-current={current("/account")}>
                Account
              </a>
            </>
          ) : (
            <a href={href("/signin")} aria-current={current("/signin")}>
              Sign in
            </a>
          )}
        </nav>
        {isSignedIn && (
          <Button
            plain
            onPress={() => {
              signOut();
              go("/signin");
            }}
          >
            Sign out
          </Button>
        )}
      </div>
    </header>
  );
}
