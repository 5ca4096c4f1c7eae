// An app in two steps: somebody signs up, and starts a reading that plays.
import { SupabaseJobClient } from "@1iab/job-client";
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Reading } from "./reading.jsx";

const apiUrl = new URLSearchParams(location.search).get("api") ?? "http://localhost:8787";

const person = {
  name: "Michael",
  birthDate: "1990-01-15",
  birthTime: "14:30",
  latitude: 13.7563,
  longitude: 100.5018,
  timezone: "Asia/Bangkok",
};

function App() {
  const [token, setToken] = useState(null);
  const [refusal, setRefusal] = useState("");

  async function signUp(event) {
    event.preventDefault();
    const { email, password } = Object.fromEntries(new FormData(event.target));
    try {
      const { session } = await new SupabaseJobClient({ apiUrl }).signUp({ email, password });
      setToken(session.access_token);
    } catch (error) {
      setRefusal(error.message);
    }
  }

  if (token) return <Reading apiUrl={apiUrl} accessToken={token} person={person} />;
  return (
    <form onSubmit={signUp}>
      <input name="email" type="email" required aria-label="Email" />
      <input name="password" type="password" required minLength={8} aria-label="Password" />
      <button type="submit">Sign up</button>
      {refusal && <p role="alert">{refusal}</p>}
    </form>
  );
}

createRoot(document.getElementById("root")).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
