/// The words of signing in, and pages that cannot be shown.
extension English {
    static let signIn = #"""
        # SignIn/EnrolmentPages.swift
        認証アプリの登録 = Register an authenticator app
        いまの職や役割では、ほかの職員の記録や、市のノードを扱います。そのため、パスワードのほかに、認証アプリが出す6桁の数字が必要です。 = Your current post or role handles the records of other staff or the city’s node. As well as your password, you need the 6 digits that an authenticator app shows.
        控えたので、始める = I have noted them, start
        認証アプリで読み取る = Scan with the authenticator app
        スマートフォンの認証アプリ（Google Authenticator、Microsoft Authenticator など）で「追加」を選び、下の図を読み取ってください。 = In the authenticator app on your phone (such as Google Authenticator or Microsoft Authenticator), choose to add an account and scan the picture below.
        認証アプリに読み取らせるQRコード = QR code for the authenticator app
        読み取れないときは、鍵を入力する = If you cannot scan it, type the key
        種類は「時間ベース（TOTP）」、6桁、30秒です。 = The kind is “time-based (TOTP)”, 6 digits, 30 seconds.
        アプリに出た6桁の数字 = 6 digits shown by the app
        登録する = Register
        回復コード = Recovery codes
        回復コードを控えました = I have noted the recovery codes
        認証アプリが使えなくなったときのための番号です。一つにつき一度だけ使えます。この画面は二度と表示されません。印刷するか書き写して、鍵のかかる場所に置いてください。 = These codes are for when you cannot use your authenticator app. Each one works once. This page is never shown again. Print or copy them and keep them in a locked place.

        # SignIn/FirstPages.swift
        最初の管理者 = First administrator
        このノードを管理する人のログイン名とパスワードを決めます。職員の記録は、この役割では見られません。 = Choose the login name and the password of the person who looks after this node. This role cannot see the records of staff.
        ログイン名 = Login name
        英数字など。職員番号ではない、管理のための名前にしてください。 = Letters and digits, for example. Choose a name for this task, not your staff number.
        決める = Save

        # SignIn/LoginParts.swift
        新しいパスワード = New password
        10文字以上。覚えやすい言葉を三つ以上並べると、長くて安全です。 = At least 10 characters. Three or more words that are easy to remember make it long and safe.·
        自分や市の名前、番号、よくある言葉に数字を足しただけのものは使えません。 = Your own name, your city’s name, numbers, or a common word with digits added cannot be used.
        新しいパスワード（もう一度） = New password (again)

        # SignIn/OwnLoginPages.swift
        自分のログイン = My login
        パスワードを変える = Change the password
        ログインしている画面（{1}） = Where you are logged in ({1})
        いまのパスワード = Current password
        認証アプリの6桁の数字、または回復コード = 6 digits of the authenticator app, or a recovery code
        登録してあります。回復コードは、残り{1}個です。 = Registered. You have {1} recovery {1|code|codes} left.
        回復コードを作り直す = Make new recovery codes
        認証アプリを登録し直す（機種を変えたとき） = Register the authenticator app anew (for a new phone)
        まだ登録していません。登録すると、パスワードを人に知られても、その人はログインできません。 = Not registered yet. Once you register one, nobody who learns your password can log in with it.
        認証アプリを登録する = Register an authenticator app
        心当たりのない画面があれば、ログアウトさせ、パスワードを変えてください。 = If there is one that you do not know, log it out and change your password.
        ログインしている画面 = Where you are logged in
        最後に使った時刻 = Last used
        ブラウザー = Browser
        操作 = Action
        この画面 = This one
        ほかの画面をすべてログアウトする = Log out everywhere else
        {1}からの画面をログアウトする = Log out the session of {1}
        ログアウト（途中） = Log out (unfinished login)
        ログアウト = Log out
        パスワードを変えました。ほかの画面は、すべてログアウトしました。 = Your password has been changed. You have been logged out everywhere else.
        前の回復コードは、もう使えません。 = The earlier recovery codes no longer work.
        控えた = I have noted them
        認証アプリを登録し直す = Register the authenticator app anew
        いまの認証アプリの数字か、回復コードを入れてください。新しい登録が済むまで、いまの登録はそのまま使えます。 = Enter the digits of your current authenticator app or a recovery code. The current registration works until the new one is finished.
        次へ = Next
        認証アプリを登録しました。ほかの画面は、すべてログアウトしました。 = The authenticator app has been registered. You have been logged out everywhere else.
        ほかの画面を、すべてログアウトしました。 = You have been logged out everywhere else.
        その画面をログアウトしました。 = You have been logged out there.

        # SignIn/OwnMailPages.swift
        お知らせのメール = Notices by mail
        メールのコードが、まだ入れられていません。 = The code from the mail has not been entered yet.
         に送っています。 = ·receives the mails.
        新しいお知らせが何件あるかを、メールで受け取れます。いまは送っていません。 = You can be told by mail how many notices are new. Nothing is mailed now.
        メールで受け取る = Receive mails
        アドレスを確かめる・変える・やめる = Check, change or remove the address
        新しいお知らせの件数を、メールで受け取る = Be told by mail how many notices are new
        お知らせのメールを確かめる・変える・やめる = Check, change or stop notices by mail
        市のメール中継サーバーが、このアドレスを断りました。アドレスを確かめてください。 = The city's mail relay refused this address. Please check it.
        このノードは、お知らせをメールで送りません。 = This node does not send notices by mail.
        届くのは、新しいお知らせの件数と、お知らせの画面へのリンクだけです。題名も中身も入りません。 = A mail holds only how many notices are new and a link to the page of notices: no titles and no contents.
        まだ読んでいない新しいお知らせがあるときに、朝7時から夜8時までの間、多くても1時間に1通です。 = ·It comes when there are new unread notices, between 7:00 and 20:00, at most once an hour.
        アドレスは、この市のサーバーに暗号化して置き、市のメール中継サーバーにだけ渡します。ほかの市には渡りません。 = The address lies encrypted on the server of your city and is given to the city's mail relay only. It goes to no other city.
        庁外のアドレスを入れると、メールは中継サーバーから庁外へ出ます。 = ·If you enter an address outside the city hall, the mails leave it by way of the relay.
        メールのコードを入れる = Enter the code from the mail
         にコードを送りました。1時間以内に入れてください。 = ·was sent a code. Enter it within an hour.
        メールのコード = Code from the mail
        8文字です。大文字でも小文字でも同じです。 = Eight characters; capitals or small letters.
        このアドレスに送る = Use this address
        いまのアドレス = Present address
        メールをやめ、アドレスを消す = Stop the mails and delete the address
        届かないとき = If it does not arrive
        アドレスを入れる = Enter an address
        アドレスを変える = Change the address
        メールアドレス = Email address
        このアドレスにコードを送ります。コードを入れるまで、お知らせは送りません。 = A code is sent to this address. No notices are mailed until you enter it.
        このアドレスにコードを送ります。コードを入れるまでは、いまのアドレスに送ります。 = A code is sent to this address. Until you enter it, mails go to the present address.
        コードを送る = Send the code
        登録しないときは、入れたアドレスを消せます。 = If you do not want it, you can delete the address that you entered.
        やめて、アドレスを消す = Stop and delete the address
        コードを送りました。届いたら、下に入れてください。 = The code was sent. Enter it below when it arrives.
        アドレスを登録しました。新しいお知らせがあると、メールが届きます。 = The address is set. You will get a mail when there are new notices.
        お知らせのメールをやめ、アドレスを消しました。 = Notices by mail are stopped and the address is deleted.

        # SignIn/SignInPages.swift
        ログイン = Log in
        職員番号またはログイン名 = Staff number or login name
        共用のパソコンです。ブラウザーに「パスワードを保存しますか」と聞かれたら、「しない」を選んでください。 = This is a shared computer. If the browser asks whether to save the password, choose not to.
        初めて使う／パスワードを忘れた（職員課の用紙を持っている） = First time here, or forgot your password? (with a slip from the personnel section)
        前の人はログアウトしました。次の人がログインしてください。 = The person before has been logged out. Now the next person can log in.
        しばらく操作がなかったため、ログアウトしていました。送った内容は預かっています。同じ人がログインすると、続きから始められます。 = You were logged out because nothing was done for a while. What you sent is kept. When the same person signs in, you can go on from there.
        ログアウトしました。 = You have logged out.
        確認コード = Confirmation code
        確認する = Confirm
        パスワードを決める = Set a password
        職員課が渡した用紙の番号は、一度だけ使えます。 = The code on the slip from the personnel section works once.
        用紙の番号 = Code on the slip
        決めてログイン = Set it and log in
        職の切り替え = Switch posts
        どの職として操作するかを選びます。記録には、その職の操作として残ります。 = Choose the post in which you act. Records will show what you do as done in that post.
        切り替える = Switch

        # Serving/PageError+Known.swift
        ログインが必要です = Log in first
        ログインしていないか、しばらく操作がなかったためログアウトしました。何も変更していません。 = You are not logged in, or you were logged out because nothing was done for a while. Nothing has been changed.
        ログインして、もう一度操作してください。 = Log in and try again.
        ページが見つかりません = Page not found
        このアドレスのページはありません。データは変わっていません。 = There is no page at this address. Your data has not changed.
        メニューから選び直してください。 = Choose again from the menu.
        この開き方はできません = This page cannot be opened this way
        このアドレスは、ほかの画面のボタンから送るためのものです。何も変更していません。 = This address is for the buttons of other pages. Nothing has been changed.
        メニューから画面を開き、そこのボタンを押してください。 = Open the page from the menu and press the button there.
        この職では開けません = Your post cannot open this
        いまの職では、この操作はできません。何も変更していません。 = This cannot be done with your current post. Nothing has been changed.
        別の職を持っている場合は、右上から職を切り替えてください。 = If you hold another post, switch to it at the top right.
        もう一度送信してください = Send it again
        この画面を開いてからログインし直したか、別の場所からの送信です。何も変更していません。 = You logged in again after opening this page, or it was sent from somewhere else. Nothing has been changed.
        前の画面に戻り、読み込み直してから送信してください。 = Go back to the page before, reload it and send again.
        ログインし直しました = You have logged in again
        何も変更していません。 = Nothing has been changed.
        もう一度押してください。 = ·Press the button again.
        同じ送信を処理しています = This is already being processed
        同じ内容が二度送られました。一度目がまだ終わっていないか、途中で止まりました。 = The same thing was sent twice. The first one has not finished, or it stopped on the way.
        少し待って一覧を開き、結果を確かめてください。なければ、画面を開き直して送信してください。 = Wait a moment, open the list and look at the result. If it is not there, open the page again and send once more.
        この案内は使えません = This invitation no longer works
        この案内は使い終わったか、期限が過ぎています。データは変わっていません。 = This invitation has been used or has expired. Your data has not changed.
        サーバーで tasukeai accounts first を実行し、新しい案内を受け取ってください。 = On the server, run tasukeai accounts first and use the new invitation.
        送信の内容を読み取れません = What was sent cannot be read
        送られた内容が壊れています。何も変更していません。 = What was sent is damaged. Nothing has been changed.
        前の画面に戻り、読み込み直してから、もう一度送信してください。 = Go back to the page before, reload it and send once more.
        送信の内容が大きすぎます = What was sent is too large
        一度に送れるのは、文章では4MB、ファイルでは8MBまでです。何も変更していません。 = You can send at most 4 MB of text or 8 MB of files at once. Nothing has been changed.
        前の画面に戻り、内容やファイルを分けて、もう一度送信してください。 = Go back to the page before, split the text or the file and send again.
        この形式では受け取れません = This kind of data is not accepted
        画面の入力欄から送られた形式ではありません。何も変更していません。 = It was not sent from the form on a page. Nothing has been changed.
        ブラウザーで画面を開き、そこから送信してください。 = Open the page in a browser and send from there.
        暗号化されていない接続です = The connection is not encrypted
        通信が暗号化されていないため、この画面は表示しません。何も変更していません。 = This page is not shown because the connection is not encrypted. Nothing has been changed.
        https:// で始まるアドレスで開いてください。管理者の方へ: 証明書（--tls-certificate、--tls-key）か、 = Open an address that begins with https://. For administrators: set up a certificate (--tls-certificate, --tls-key) or·
        信頼する代理サーバー（--trusted-proxies。X-Forwarded-Proto: https を付けること）を設定してください。 = a trusted proxy (--trusted-proxies; it must add X-Forwarded-Proto: https).
        この機械だけの画面です = Only on this machine
        証明書も信頼する代理サーバーも設定されていないため、この機械の名前（localhost）でだけ開けます。何も変更していません。 = Neither a certificate nor a trusted proxy is set up, so this opens only under this machine’s own name (localhost). Nothing has been changed.
        管理者の方へ: 証明書（--tls-certificate、--tls-key）か、信頼する代理サーバー（--trusted-proxies）を設定してください。 = For administrators: set up a certificate (--tls-certificate, --tls-key) or a trusted proxy (--trusted-proxies).
        アドレスが違います = Wrong address
        このノードの名前ではないアドレスで開かれました。何も変更していません。 = This was opened at an address that is not this node’s name. Nothing has been changed.
        担当者から知らされたアドレスで開いてください。 = Use the address that you were given.
        ノードを止めているところです = The node is stopping
        ノードが停止か再起動の途中です。保存済みのデータは無事です。この操作は行っていません。 = The node is stopping or restarting. Saved data is safe. This was not carried out.
        1分ほど待って、もう一度開いてください。 = Wait about a minute and open it again.
        認証アプリの登録が必要です = Register an authenticator app first
        いまの職では、ほかの職員の記録を見ます。そのため、パスワードのほかに認証アプリが要ります。何も変更していません。 = Your current post sees the records of other staff. For that you need an authenticator app as well as your password. Nothing has been changed.
        認証アプリを登録してから、もう一度開いてください。 = Register an authenticator app, then open it again.
        この書きかけは、もう預かっていません = This draft is no longer kept
        共有したか、捨てたか、半日が過ぎたか、ノードが再起動しました。共有済みのデータは変わっていません。 = It was shared or discarded, half a day has passed, or the node has restarted. What was shared has not changed.
        ブラウザーの「戻る」で入力の画面に戻ると、入力した内容が残っていることがあります。 = If you go back to the form with your browser’s “Back”, what you typed may still be there.

        # Serving/PageError.swift
        このノードは古い写しから戻されていて、この市が前に書いた記録が、まだほかの市から戻っていません。今回の内容は保存していません。 = This node was restored from an old backup, and records that this city wrote before have not come back from other cities yet. This has not been saved.
        少し待って、もう一度操作してください。続くときは管理者に伝えてください。 = Wait a while and try again. If it goes on, tell the system administrator.
        名簿が空のため、氏名が含まれていないかを確かめられません。何も公開していません。 = The staff list is empty, so names cannot be checked for. Nothing has been shared.
        職員課に、名簿の取り込みを頼んでください（「組織」の画面）。 = Ask the personnel section to import the staff list (under “Organisation”).
        見つかりません = Not found
        この職ではできません = Your post cannot do this
        しばらく待ってください = Please wait a while
        このノードで問題が起きました = Something went wrong on this node
        いまは処理できません = This cannot be done now
        ディスクに保存できません = Nothing can be saved to the disk
        操作できませんでした = This could not be done
        。 = .·

        # Serving/Reader.swift
        利用者 {1} = User {1}
        """#
}
