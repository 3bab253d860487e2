import type { ServerResponse } from 'node:http'
import type { Supervisor } from '#main/host/supervisor.ts'

/** So often a line keeps the connection awake. */
const heartbeatMs = 20_000

/** `GET /events`: passes every event on as a server-sent message until the browser goes away. */
export function streamEvents(response: ServerResponse, supervisor: Pick<Supervisor, 'on'>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(': padan\n\n')
  const stop = supervisor.on((event) => response.write(`data: ${JSON.stringify(event)}\n\n`))
  const heartbeat = setInterval(() => response.write(': \n\n'), heartbeatMs)
  response.on('close', () => {
    stop()
    clearInterval(heartbeat)
  })
}
