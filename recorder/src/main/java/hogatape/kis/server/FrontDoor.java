package hogatape.kis.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Where a connection arrives: it answers requests for an approval key and lets WebSockets through. */
final class FrontDoor extends SimpleChannelInboundHandler<FullHttpRequest> {
    private static final String APPROVAL = "/oauth2/Approval";
    private static final String SOCKET = "/tryitout";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Approvals approvals;

    FrontDoor(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        String path = new QueryStringDecoder(request.uri()).path();
        boolean upgrade = request.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
        if (upgrade && isSocket(path)) {
            if (!approvals.isMute()) {
                context.fireChannelRead(request.retain());
            }
        } else if (path.equals(APPROVAL) && request.method().equals(HttpMethod.POST)) {
            approve(context, request);
        } else {
            answer(context, request, error(HttpResponseStatus.NOT_FOUND, "EGW00404", "No such service"));
        }
    }

    /** The broker's samples connect to the bare host, to /tryitout, or to the path of a TR. */
    private static boolean isSocket(String path) {
        return path.isEmpty() || path.equals("/") || path.equals(SOCKET) || path.startsWith(SOCKET + "/");
    }

    private void approve(ChannelHandlerContext context, FullHttpRequest request) {
        if (approvals.isAway()) {
            answer(context, request, error(HttpResponseStatus.SERVICE_UNAVAILABLE, "EGW00500", "Come again later"));
            return;
        }
        JsonNode body;
        try {
            body = JSON.readTree(ByteBufUtil.getBytes(request.content()));
        } catch (IOException e) {
            body = JSON.missingNode();
        }
        answer(context, request, judge(body));
    }

    private FullHttpResponse judge(JsonNode body) {
        String appKey = body.path("appkey").asText("");
        String secret = body.path("secretkey").asText("");
        if (!body.isObject()) {
            return refusal("EGW00101", "유효하지 않은 요청입니다.");
        } else if (!body.path("grant_type").asText("").equals("client_credentials")) {
            return refusal("EGW00112", "유효하지 않은 grant 입니다.");
        } else if (appKey.isEmpty()) {
            return refusal("EGW00102", "AppKey는 필수입니다.");
        } else if (secret.isEmpty()) {
            return refusal("EGW00104", "AppSecret은 필수입니다.");
        }
        return switch (approvals.judge(appKey, secret)) {
            case INVALID_APPKEY -> refusal("EGW00103", "유효하지 않은 AppKey입니다.");
            case INVALID_SECRET -> refusal("EGW00105", "유효하지 않은 AppSecret입니다.");
            case GRANTED ->
                json(HttpResponseStatus.OK, JSON.createObjectNode().put("approval_key", approvals.approvalKey(appKey)));
        };
    }

    private static FullHttpResponse refusal(String code, String description) {
        return error(HttpResponseStatus.FORBIDDEN, code, description);
    }

    private static FullHttpResponse error(HttpResponseStatus status, String code, String description) {
        return json(
                status,
                JSON.createObjectNode().put("error_description", description).put("error_code", code));
    }

    private static FullHttpResponse json(HttpResponseStatus status, ObjectNode body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(bytes));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json;charset=UTF-8")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
        return response;
    }

    private static void answer(ChannelHandlerContext context, FullHttpRequest request, FullHttpResponse response) {
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        HttpUtil.setKeepAlive(response, keepAlive);
        var written = context.writeAndFlush(response);
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        // A peer that sends no HTTP or goes away: nothing to say to it any more.
        context.close();
    }
}
