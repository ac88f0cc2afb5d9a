/** A value that others follow. */
export class Signal<T> {
  #value: T;
  readonly #followers: ((value: T) => void)[] = [];

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set value(value: T) {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const follow of this.#followers) follow(value);
  }

  /** Be told of every new value. */
  follow(follower: (value: T) => void): void {
    this.#followers.push(follower);
  }
}
