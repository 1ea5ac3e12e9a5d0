import { expect, onTestFinished } from "vitest";
import {
  type ModelProviderAuthInfo,
  ProviderAuthError,
  type ProviderAuthEvent,
  type ProviderTokenSource,
  type ProviderTokenSourceOptions,
  createProviderTokenSource,
} from "../../../src/auth/index.ts";

export interface WatchedSource extends ProviderTokenSource {
  readonly events: ProviderAuthEvent[];
}

/** A source that is disposed of when the running test ends, with its events. */
export function watchedSource(info: ModelProviderAuthInfo, options: ProviderTokenSourceOptions = {}): WatchedSource {
  const events: ProviderAuthEvent[] = [];
  const source = createProviderTokenSource(info, { onEvent: (event) => events.push(event), ...options });
  onTestFinished(() => source.dispose());
  return {
    events,
    get: () => source.get(),
    recover: (rejected) => source.recover(rejected),
    dispose: () => source.dispose(),
  };
}

/** A clock that stands still until it is moved. */
export class FakeClock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}

/** The error that a promise is rejected with. */
export async function failure(promise: Promise<unknown>): Promise<ProviderAuthError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ProviderAuthError);
  return error as ProviderAuthError;
}

/** The token that a command gives. */
export async function tokenOf(info: ModelProviderAuthInfo, options: ProviderTokenSourceOptions = {}): Promise<string> {
  return (await watchedSource(info, options).get()).reveal();
}

/** The error that a command gives. */
export function errorOf(info: ModelProviderAuthInfo, options: ProviderTokenSourceOptions = {}) {
  return failure(watchedSource(info, options).get());
}
