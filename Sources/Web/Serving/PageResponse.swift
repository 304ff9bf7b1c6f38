internal import Accounts
internal import HTML
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// What a page's handler answers.
enum PageResponse: Sendable {
    case page(Markup, status: Int = 200)
    /// For a script of ours.
    case json(any Encodable & Sendable, status: Int = 200)
    /// 303: what follows is read, not sent again (Post/Redirect/Get).
    case seeOther(PagePath)
    /// Something to keep: a CSV file, a calendar.
    case file([UInt8], type: String, name: String)
    /// 303 with a new cookie: somebody signed in or out.
    case entering(PagePath, SessionToken, KnownBrowser? = nil)
    /// 303 with a new cookie, and with the order to forget everything of this node: somebody left.
    case leaving(PagePath, SessionToken, isShared: Bool, carries: Bool)
    /// 303 with the language in which pages are read from now on.
    case speaking(PagePath, PageLanguage)
    /// 303; from now on this browser keeps pages for times without a network, or no more.
    case carrying(PagePath, Bool)
    /// A page that sets a cookie: the first one that a stranger sees.
    case greeting(Markup, SessionToken, KnownBrowser? = nil)
    /// A feed, for programs; and the answer that they have it already.
    case feed([UInt8], type: String, tag: String)
    case notModified(tag: String)
    /// The style sheet and the script; the only answers that a browser may keep.
    case asset([UInt8], type: String)

    /// For our own script: where a form leads, rather than the page there.
    func told(to visit: PageRequest) -> PageResponse {
        guard visit.isScript, case .seeOther(let path) = self else { return self }
        return .json(FormReply.leads(to: path))
    }

    /// RFC 6266: a name of other signs than ASCII's stands a second time as RFC 5987 writes it, which browsers
    /// prefer; the first is for programs that do not know that.
    private static func attachment(_ name: String) -> String {
        let isPlain = { (byte: UInt8) in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || [0x2D, 0x2E, 0x5F].contains(byte)
        }
        guard !name.utf8.allSatisfy(isPlain) else { return "attachment; filename=\"\(name)\"" }
        let kind = name.utf8.split(separator: UInt8(ascii: ".")).last.map { String($0) ?? "" } ?? ""
        let ascii = "tasukeai." + String(decoding: kind.utf8.filter(isPlain), as: UTF8.self)
        var encoded = ""
        for byte in name.utf8 {
            if isPlain(byte) {
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                encoded += "%" + (hex.utf8.count < 2 ? "0" : "") + hex
            }
        }
        return "attachment; filename=\"\(ascii)\"; filename*=UTF-8''\(encoded)"
    }

    /// Everything but assets is not to be kept by anybody: pages may show staff details.
    func response() -> Response {
        var headers = SecurityHeaders.fields
        switch self {
        case .page(let html, let status):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.cacheControl] = "no-store"
            return Response(
                status: .init(code: status), headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes)))
        case .json(let value, let status):
            headers[.contentType] = "application/json"
            headers[.cacheControl] = "no-store"
            return Response(
                status: .init(code: status), headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: Self.encoded(value))))
        case .seeOther(let path):
            headers[.location] = path.text
            headers[.cacheControl] = "no-store"
            return Response(status: .seeOther, headers: headers)
        case .greeting(let html, let token, let browser):
            var response = PageResponse.page(html).response()
            response.headers[values: .setCookie] =
                [PageCookie.set(token)] + (browser.map { [PageCookie.known($0)] } ?? [])
            return response
        case .entering(let path, let token, let browser):
            var response = PageResponse.seeOther(path).response()
            response.headers[values: .setCookie] =
                [PageCookie.set(token)] + (browser.map { [PageCookie.known($0)] } ?? [])
            return response
        case .speaking(let path, let language):
            var response = PageResponse.seeOther(path).response()
            response.headers[values: .setCookie] = [PageCookie.language(language)]
            return response
        case .carrying(let path, let isOn):
            var response = PageResponse.seeOther(path).response()
            response.headers[values: .setCookie] = [PageCookie.carry(isOn)]
            return response
        case .leaving(let path, let token, let isShared, let carries):
            var response = PageResponse.seeOther(path).response()
            response.headers[values: .setCookie] =
                [PageCookie.set(token)] + (isShared ? [PageCookie.shared] : [])
            SecurityHeaders.forget(in: &response.headers, butDrafts: carries)
            return response
        case .file(let bytes, let type, let name):
            headers[.contentType] = type
            headers[.cacheControl] = "no-store"
            headers[.contentDisposition] = Self.attachment(name)
            return Response(
                status: .ok, headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .feed(let bytes, let type, let tag):
            headers[.contentType] = type
            headers[.cacheControl] = "private, no-store"
            headers[.eTag] = tag
            return Response(
                status: .ok, headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .notModified(let tag):
            headers[.cacheControl] = "private, no-store"
            headers[.eTag] = tag
            return Response(status: .notModified, headers: headers)
        case .asset(let bytes, let type):
            headers[.contentType] = type
            headers[.cacheControl] = "max-age=600"
            return Response(
                status: .ok, headers: headers,
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}
