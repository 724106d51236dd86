/**
 * The broker's side of its protocol: approval keys over HTTP, requests and answers over a WebSocket, PINGPONG. The relay and the
 * simulated exchange speak it to clients. On the event loop of whoever serves.
 */
package hogatape.kis.server;
