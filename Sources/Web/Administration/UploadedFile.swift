internal import HTML
internal import Requests

/// A file that was handed over (a descriptor, a delegation): chosen, or its content pasted; what is in it is
/// compared with what its owner says before anything is taken in.
struct UploadedFile {
    /// 記述書, 委任状.
    let name: String
    let english: String
    /// Where the form is sent.
    let action: PagePath

    func fields(_ visit: PageRequest, problem: NodeError?) -> Markup {
        form(.post, .action(action), .multipart) {
            Controls.token(visit)
            Controls.line(
                "file", say("\(name)のファイル"), problem: problem.map(PageWords.message), .type("file"))
            Controls.area(
                "text", say("または、\(name)の中身"), value: visit.form["text"] ?? "", rows: 6,
                .spellcheckOff, .autocomplete("off"))
            Controls.submit(say("指紋の照合へ進む"))
        }
    }

    /// The page of the comparison, or the form again with what is wrong with the file.
    func compare(
        _ visit: PageRequest, or form: (NodeError) async throws -> PageResponse,
        _ comparison: ([UInt8]) async throws -> PageResponse
    ) async throws -> PageResponse {
        let typed = visit.form.typed("text").map { Array($0.utf8) }
        guard let bytes = visit.files["file"] ?? typed else {
            return try await form(
                NodeError(
                    "file_missing", ja: "\(name)が選ばれていません。何も変更していません。",
                    en: "No \(english) was given.", actionJa: "ファイルを選ぶか、中身を貼り付けてください。",
                    actionEn: "Choose a file or paste its content."))
        }
        do {
            return try await comparison(bytes)
        } catch {
            return try await refused(visit, error, or: form)
        }
    }

    /// The form again where the input is at fault.
    func refused(
        _ visit: PageRequest, _ error: any Error, or form: (NodeError) async throws -> PageResponse
    ) async throws -> PageResponse {
        let problem = visit.node.described(error)
        guard Problems.isOfInput(problem) else { throw error }
        return try await form(problem)
    }
}
