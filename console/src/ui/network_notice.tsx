// Says that the network is gone, for as long as it is.
import { isOnline } from "../data/network.js";
import { useStore } from "../data/store.js";

export function NetworkNotice() {
  const online = useStore(isOnline);
  return (
    <div role="status" aria-live="polite">
      {!online && (
        <p className="network">
          <span className="spinner" aria-hidden="true" />
          No connection. What was started goes on; this page will catch up by itself.
        </p>
      )}
    </div>
  );
}
