import type { Transport } from "@codemirror/lsp-client";

/**
 * Starts the language server in a worker.
 *
 * @param address Of its script.
 */
export function startWorker(address: URL): Transport {
  // A worker that comes from a text of the page is bound to the page's policy, which lets nothing out.
  const script = URL.createObjectURL(
    new Blob([`import ${JSON.stringify(address.href)};`], { type: "text/javascript" }),
  );
  const worker = new Worker(script, { type: "module" });
  const handlers = new Map<(message: string) => void, (event: MessageEvent) => void>();
  return {
    send: (message) => worker.postMessage(JSON.parse(message)),
    subscribe(handler) {
      const listener = ({ data }: MessageEvent): void => handler(JSON.stringify(data));
      handlers.set(handler, listener);
      worker.addEventListener("message", listener);
    },
    unsubscribe(handler) {
      const listener = handlers.get(handler);
      if (listener) worker.removeEventListener("message", listener);
      handlers.delete(handler);
    },
  };
}
