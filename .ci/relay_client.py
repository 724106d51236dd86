"""A KIS client as the broker's own Python sample is one, with its two addresses changed: prints what it receives.

    relay_client.py PORT FRAMES
"""

import asyncio
import json
import sys
import urllib.request

import websockets


def approval_key(port):
    body = {"grant_type": "client_credentials", "appkey": "of my own", "secretkey": "of my own"}
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/oauth2/Approval", json.dumps(body).encode(), {"content-type": "application/json"}
    )
    return json.load(urllib.request.urlopen(request))["approval_key"]


async def main(port, frames):
    key = approval_key(port)
    async with websockets.connect(f"ws://127.0.0.1:{port}", ping_interval=None) as socket:
        granted = received = 0
        for symbol in ("005930", "000660"):
            header = {"approval_key": key, "custtype": "P", "tr_type": "1", "content-type": "utf-8"}
            await socket.send(json.dumps({"header": header, "body": {"input": {"tr_id": "H0NXASP0", "tr_key": symbol}}}))
        while received < frames:
            message = await socket.recv()
            if message[0] in "01":
                # What comes before the second grant is of the first issue alone.
                if granted == 2:
                    print(message)
                    received += 1
            elif json.loads(message)["header"]["tr_id"] == "PINGPONG":
                await socket.send(message)
            else:
                answer = json.loads(message)["body"]
                assert answer["rt_cd"] == "0" and answer["output"]["key"], answer
                granted += 1


asyncio.run(main(int(sys.argv[1]), int(sys.argv[2])))
