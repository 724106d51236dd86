/**
 * Lets local clients share the recorder's sessions: one appkey may hold one, so a recorder would shut the user's own programs out.
 *
 * <p>Stands behind the journal on the data's way: {@link hogatape.relay.RelayTap} hands each record to the journal first and then
 * to the clients that asked for it. What clients ask for is joined with what the recorder wants by the recorder. One event loop
 * serves all clients; sessions only put bytes into its queue, so that no client can hold a recording back.
 */
package hogatape.relay;
